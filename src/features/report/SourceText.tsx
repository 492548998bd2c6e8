/** The text of a source around one line, line numbers beside it: what "jump to the text" opens. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import type { Inventory } from '../../model/inventory.ts';
import { Dialog } from '../../ui/overlay/Dialog.tsx';
import styles from './source-text.module.css';

interface SourceTextProps {
  readonly inventory: Inventory;
  readonly source: number;
  /** From 1; the line to show and mark. */
  readonly line: number;
  readonly onClose: () => void;
}

const LINE_HEIGHT = 20;

/** A dialog over the workbench; the text scrolls to the line, which is marked and has the focus. */
export function SourceText({ inventory, source, line, onClose }: SourceTextProps) {
  const info = inventory.data.sources[source];
  return (
    <Dialog title={`${info?.name ?? 'Text'}, line ${line}`} open onClose={onClose} size="lg">
      <Lines
        inventory={inventory}
        source={source}
        line={line}
        count={Math.max(0, (info?.lineStart.length ?? 1) - 1)}
      />
    </Dialog>
  );
}

function Lines({
  inventory,
  source,
  line,
  count,
}: Omit<SourceTextProps, 'onClose'> & { readonly count: number }) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- its functions must not be memoized, and no compiler does so here.
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => LINE_HEIGHT,
    overscan: 20,
  });
  useEffect(() => {
    virtualizer.scrollToIndex(Math.max(0, line - 1), { align: 'center' });
  }, [virtualizer, line]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it.
    <div ref={scroller} className={styles.scroller} tabIndex={0} role="region" aria-label="Text as loaded">
      <div style={{ height: virtualizer.getTotalSize() }} className={styles.lines}>
        {virtualizer.getVirtualItems().map((item) => (
          <div
            key={item.key}
            className={styles.line}
            data-marked={item.index === line - 1 || undefined}
            style={{ transform: `translateY(${item.start}px)` }}
          >
            <span className={styles.number}>{item.index + 1}</span>
            <code>{inventory.lineText(source, item.index + 1)}</code>
          </div>
        ))}
      </div>
    </div>
  );
}
