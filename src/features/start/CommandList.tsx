import { Fragment } from 'react';
import { furtherCommands, neededCommands, sayFurther, type HostCommand } from '../../words/start.ts';
import styles from './CommandList.module.css';

/** The commands to run on the host: those that matter most in view, the rest one click away. */
export function CommandList() {
  return (
    <div className={styles.well}>
      <Commands commands={neededCommands} />
      <details>
        <summary className={styles.more}>{sayFurther(furtherCommands.length)}</summary>
        <Commands commands={furtherCommands} />
      </details>
    </div>
  );
}

function Commands({ commands }: { readonly commands: readonly HostCommand[] }) {
  return (
    <dl className={styles.list}>
      {commands.map(({ line, gives }) => (
        <Fragment key={line}>
          <dt>
            <code>
              <Placeholder line={line} />
            </code>
          </dt>
          <dd className={styles.gives}>{gives}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

/** `hpvmstatus -P guest -d`, where the guest is for the reader to fill in. */
function Placeholder({ line }: { readonly line: string }) {
  const [before = '', after] = line.split('GUEST');
  if (after === undefined) return line;
  return (
    <>
      {before}
      <var className={styles.place}>guest</var>
      {after}
    </>
  );
}
