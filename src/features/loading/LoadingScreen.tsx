/** A load under way: what is being read, how far it is, and a way out. */
import { useLoadingStore, type Progress } from '../../session/loading-store.ts';
import { ProgressBar } from '../../ui/States.tsx';
import { sayBytes, sayCount } from '../../words/units.ts';
import styles from './loading.module.css';

interface LoadingScreenProps {
  /** What is loaded: a host's name or "pasted text". */
  readonly name: string;
  readonly onCancel: () => void;
}

const figuresOf = ({ bytes, totalBytes, lines }: Progress): string =>
  [
    totalBytes > 0 ? `${sayBytes(bytes)} of ${sayBytes(totalBytes)}` : sayBytes(bytes),
    lines > 0 ? sayCount(lines, 'line') : '',
  ]
    .filter(Boolean)
    .join(', ');

/** Fills the page until the host is there. */
export function LoadingScreen({ name, onCancel }: LoadingScreenProps) {
  const progress = useLoadingStore((store) => store.progress);
  const known = progress !== null && progress.totalBytes > 0;
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <h1 className={styles.title}>Reading {name}</h1>
        <p className={styles.what}>{progress?.what ?? 'Asking the host'}</p>
        <ProgressBar
          label="Progress"
          value={known ? progress.bytes : null}
          max={progress?.totalBytes ?? 0}
          detail={progress === null ? '' : figuresOf(progress)}
          onCancel={onCancel}
        />
      </div>
    </main>
  );
}
