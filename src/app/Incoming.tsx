import styles from './Incoming.module.css';
import { takeTexts } from './take-texts.ts';
import { useIncoming } from './use-incoming.ts';

const take = (texts: Parameters<typeof takeTexts>[0]): void => void takeTexts(texts);

/** Takes output that is dropped or pasted anywhere in the window, from the first moment and on every screen. */
export function Incoming() {
  return useIncoming(take) ? <p className={styles.incoming}>Drop to load</p> : null;
}
