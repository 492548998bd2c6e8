import { X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { announce } from './announce.tsx';
import { Button, IconButton } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import { Mark } from './Mark.tsx';
import styles from './notices.module.css';

/** Something that happened, told beside the work. */
export interface Notice {
  /** `good` and `quiet` fade after ten seconds; `warn` and `bad` stay until closed. */
  readonly tone: 'good' | 'warn' | 'bad' | 'quiet';
  /** For what asks for nothing more, whatever its tone: it fades too. */
  readonly fades?: boolean;
  readonly text: string;
  /** What to hand to whoever mends it; shown in monospace with a copy button. */
  readonly detail?: string;
  /** One thing to do about it, such as Undo. */
  readonly action?: { readonly label: string; readonly act: () => void };
}

interface Kept extends Notice {
  readonly id: number;
}

/** Time to read a notice and to undo what it tells, in ms. */
const STAY = 10_000;

let next = 1;
let notices: readonly Kept[] = [];
const listeners = new Set<() => void>();

function set(changed: readonly Kept[]): void {
  notices = changed;
  for (const listener of listeners) listener();
}

/** Shows a notice and announces it; do not announce the same event again. */
export function notify(notice: Notice): void {
  announce(notice.text, notice.tone === 'bad' ? 'assertive' : 'polite');
  set([...notices, { ...notice, id: next++ }]);
}

function dismiss(id: number): void {
  set(notices.filter((notice) => notice.id !== id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where notices appear: the window's lower right corner. Mount once. */
export function Notices() {
  const shown = useSyncExternalStore(subscribe, () => notices);
  if (shown.length === 0) return null;
  return (
    <section aria-label="Notices" className={styles.stack} data-react-aria-top-layer="true">
      {shown.map((notice) => (
        <Card key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function Card({ notice }: { readonly notice: Kept }) {
  const { id, tone, text, detail, action, fades = tone === 'good' || tone === 'quiet' } = notice;
  const [held, setHeld] = useState(false);
  const runs = fades && !held;
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setTimeout(() => dismiss(id), STAY);
    return () => clearTimeout(timer);
  }, [runs, id]);
  const act = (): void => {
    dismiss(id);
    action?.act();
  };
  return (
    <div
      className={styles.notice}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className={styles.mark}>
        <Mark tone={tone} />
      </span>
      <div className={styles.text}>
        {text}
        {detail !== undefined && <div className={styles.detail}>{detail}</div>}
      </div>
      <div className={styles.ends}>
        {action !== undefined && (
          <Button size="sm" onClick={act}>
            {action.label}
          </Button>
        )}
        {detail !== undefined && <CopyButton text={`${text}\n${detail}`} label="Copy notice" />}
        <IconButton
          size="sm"
          label="Close notice"
          icon={<X size={13} strokeWidth={1.5} />}
          onClick={() => dismiss(id)}
        />
      </div>
    </div>
  );
}
