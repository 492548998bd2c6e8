import { Fragment } from 'react';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import { keyHelp, startWords } from '../../words/start.ts';
import styles from './Help.module.css';

/** The dialog `Help`, open while mounted. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Help" open onClose={onClose}>
      <h3>Keys</h3>
      <dl className={styles.keys}>
        {keyHelp.map(({ keys, does }) => (
          <Fragment key={does}>
            <dt className={styles.caps}>
              {keys.map((key) => (
                <kbd key={key} className={styles.cap}>
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </Fragment>
        ))}
      </dl>
      <h3>{startWords.howToConnectTitle}</h3>
      <p className={styles.text}>{startWords.connect}</p>
    </Dialog>
  );
}
