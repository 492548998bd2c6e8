import { useState } from 'react';
import type { Inventory, Origin } from '../../model/inventory.ts';
import { useTextStore } from '../../session/text-store.ts';
import { Button } from '../../ui/Button.tsx';
import { sayOrigin } from '../../words/inspector.ts';
import styles from './inspector.module.css';
import { Section } from './parts.tsx';

/** Which lines of which outputs said what stands above; each opens to the text around it. */
export function SaidBy({
  inventory,
  origins,
}: {
  readonly inventory: Inventory;
  readonly origins: readonly Origin[];
}) {
  const seen = new Map(origins.map((origin) => [`${origin.output}:${origin.line}`, origin]));
  if (seen.size === 0) return null;
  return (
    <Section label="Said by">
      <ul className={styles.list}>
        {[...seen].map(([key, origin]) => (
          <li key={key}>
            <SaidLine inventory={inventory} origin={origin} />
          </li>
        ))}
      </ul>
    </Section>
  );
}

function SaidLine({ inventory, origin }: { readonly inventory: Inventory; readonly origin: Origin }) {
  const [open, setOpen] = useState(false);
  const source = inventory.data.outputs[origin.output]?.source ?? 0;
  return (
    <>
      <button type="button" className={styles.link} aria-expanded={open} onClick={() => setOpen(!open)}>
        {sayOrigin(inventory, origin)}
      </button>
      {open && (
        <>
          <TextAround inventory={inventory} source={source} line={origin.line} />
          <Button size="sm" onClick={() => useTextStore.getState().show(source, origin.line)}>
            Show in the whole text
          </Button>
        </>
      )}
    </>
  );
}

/** Lines shown before and after the one that counts. */
const AROUND = 2;

function TextAround(props: {
  readonly inventory: Inventory;
  readonly source: number;
  readonly line: number;
}) {
  const { inventory, source, line } = props;
  const count = (inventory.data.sources[source]?.lineStart.length ?? 1) - 1;
  const first = Math.max(1, line - AROUND);
  const last = Math.min(count, line + AROUND);
  const lines = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls sideways, so the keyboard must reach it.
    <pre className={styles.text} tabIndex={0} aria-label={`Lines ${first} to ${last}`}>
      {lines.map((at) => (
        <span key={at} className={at === line ? styles.said : undefined}>
          <span className={styles.lineNumber}>{at}</span>
          {inventory.lineText(source, at)}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}
