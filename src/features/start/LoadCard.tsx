import { ClipboardPaste, Download } from 'lucide-react';
import { useRef, useState, type ClipboardEvent } from 'react';
import { Button } from '../../ui/Button.tsx';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Mark } from '../../ui/Mark.tsx';
import { commandBlock, startWords } from '../../words/start.ts';
import { CommandList } from './CommandList.tsx';
import styles from './LoadCard.module.css';

interface Props {
  onFiles(files: readonly File[]): void;
  onText(text: string): void;
  readonly refusal: string | null;
}

/**
 * The card that takes a host's output. Pasted text is taken from the event and never laid out in a field:
 * 50 MB in a textarea stop a page for ten seconds.
 */
export function LoadCard({ onFiles, onText, refusal }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const paste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    if (text === '') return;
    event.preventDefault();
    onText(text);
  };
  const readClipboard = async (): Promise<void> => {
    const text = await navigator.clipboard.readText().catch(() => null);
    if (text === null) setTrouble(startWords.clipboardRefused);
    else if (text.trim() === '') setTrouble(startWords.clipboardEmpty);
    else onText(text);
  };
  const said = refusal ?? trouble;
  return (
    <section
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a place to paste into, also for those who do not see that anywhere will do.
      tabIndex={0}
      aria-label="Paste or drop output"
      className={styles.card}
      onPaste={paste}
    >
      <div className={styles.head}>
        <UploadSign />
        <div>
          <h2 className={styles.title}>{startWords.drop}</h2>
          <p className={styles.note}>{startWords.accepts}</p>
        </div>
        <div className={styles.ways}>
          <Button variant="primary" onClick={() => input.current?.click()}>
            Choose files
          </Button>
          <Button
            icon={<ClipboardPaste size={14} strokeWidth={1.5} />}
            disabledReason={'clipboard' in navigator ? null : startWords.noClipboard}
            onClick={() => void readClipboard()}
          >
            Paste from clipboard
          </Button>
        </div>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          aria-label="Files with output"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) onFiles(files);
          }}
        />
      </div>
      {said !== null && (
        <p role="alert" className={styles.refusal}>
          <Mark tone="bad" />
          <span>{said}</span>
        </p>
      )}
      <CommandList />
      <div className={styles.foot}>
        <CopyButton variant="plain" label="Copy all commands" text={commandBlock} />
        <a className={styles.download} href="/collect.sh" download="collect.sh">
          <Download size={14} strokeWidth={1.5} aria-hidden />
          Download collect.sh
        </a>
        <span className={styles.note}>{startWords.collectNote}</span>
      </div>
    </section>
  );
}

function UploadSign() {
  return (
    <svg className={styles.sign} width="32" height="32" viewBox="0 0 32 32" fill="none" aria-hidden="true">
      <path d="M16 20.5V5M9.5 11.5L16 5l6.5 6.5" />
      <path d="M4 20v6.5h24V20" />
    </svg>
  );
}
