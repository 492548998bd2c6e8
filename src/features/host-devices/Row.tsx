import { memo } from 'react';
import { classNames } from '../../ui/class-names.ts';
import { Mark, type MarkTone } from '../../ui/Mark.tsx';
import { isUsualState, sayHealth, sayPaths } from '../../words/tree.ts';
import { RowSign } from './icons.tsx';
import { RowPath } from './RowPath.tsx';
import styles from './row.module.css';
import { rowFacts, type RowFacts } from './row-facts.ts';
import { isParent } from './tree-keys.ts';
import { UsedBy } from './UsedBy.tsx';
import type { Tree } from './use-tree.ts';

/** How much of a row fits: the pane's width in three steps. */
export type RowWidth = 'narrow' | 'middle' | 'wide';

/** What Row takes. */
export interface RowProps {
  readonly tree: Tree;
  /** Row of the outline, and its place among the visible ones. */
  readonly row: number;
  readonly index: number;
  /** Upper edge in the scrolled content, in px. */
  readonly top: number;
  readonly width: RowWidth;
  /** The one row that Tab comes to. */
  readonly active: boolean;
  readonly selected: boolean;
  readonly marked: boolean;
  /** On the way that is brought forward. */
  readonly lit: boolean;
}

const MARKS: Readonly<Record<RowFacts['condition'], MarkTone>> = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  unknown: 'quiet',
};

/** Characters of a row's own part of its path that stay in view, by the pane's width. A LUN id is told by its first digits. */
const KEPT: Readonly<Record<RowWidth, number>> = { narrow: 18, middle: 34, wide: 64 };
const KEPT_LUN_ID: Readonly<Record<RowWidth, number>> = { narrow: 8, middle: 8, wide: 64 };

/** One row of the tree. Its handlers are the grid's, by `data-row`. */
export const Row = memo(function Row(props: RowProps) {
  const { tree, row, index, top, width, active, selected, marked, lit } = props;
  const { outline, open, siblings } = tree;
  const facts = rowFacts(tree, row);
  const parent = isParent(tree, row);
  return (
    <div
      role="row"
      className={classNames(styles.row, styles[width], selected && styles.selected, lit && styles.lit)}
      style={{ transform: `translateY(${top}px)` }}
      data-row={row}
      data-index={index}
      tabIndex={active ? 0 : -1}
      aria-level={outline.depth[row]! + 1}
      aria-setsize={siblings.total[outline.parent[row]! + 1]}
      aria-posinset={siblings.position[row]}
      aria-rowindex={index + 2}
      aria-expanded={parent ? open[row] === 1 : undefined}
      aria-selected={selected || marked}
    >
      <DeviceCell facts={facts} depth={outline.depth[row]!} parent={parent} width={width} marked={marked} />{' '}
      <span role="gridcell" className={styles.description} title={facts.description}>
        <span>{facts.description}</span>
      </span>{' '}
      <span role="gridcell" className={styles.usedBy}>
        <UsedBy facts={facts} most={width === 'narrow' ? 1 : 2} />
        {facts.below > 0 && <span className={styles.below}> {sayPaths(facts.below)}</span>}
      </span>{' '}
      <StandingCells facts={facts} />
      <span role="gridcell" className={styles.options}>
        {facts.icon !== 'heading' && (
          <button
            type="button"
            tabIndex={-1}
            className={styles.optionsButton}
            data-options=""
            aria-haspopup="menu"
            aria-label={`Options of ${facts.lunName || facts.name}`}
          >
            ⋮
          </button>
        )}
      </span>
    </div>
  );
});

/** Indent of one level in px. */
const GUIDE = 16;

interface DeviceCellProps {
  readonly facts: RowFacts;
  readonly depth: number;
  readonly parent: boolean;
  readonly width: RowWidth;
  readonly marked: boolean;
}

/** Tree and names. A lunpath is told by its path and its LUN; its own instance stands back. */
function DeviceCell({ facts, depth, parent, width, marked }: DeviceCellProps) {
  const isLunpath = facts.lunNumber !== '';
  const isPath = isLunpath || facts.icon === 'lunpath' || facts.icon === 'port';
  // By LUN nothing above a lunpath shows its HBA and target port: these tell it from its siblings.
  const underLun = isLunpath && facts.shared === 0;
  const port = facts.path.lastIndexOf('.') + 1;
  const shared = underLun ? port : facts.shared;
  const whole = !underLun ? 0 : width === 'narrow' ? facts.path.lastIndexOf('.', port - 2) + 1 : port;
  const kept = isLunpath ? KEPT_LUN_ID : KEPT;
  const path = facts.path !== '' && (
    <RowPath path={facts.path} shared={shared} whole={whole} keep={kept[width]} />
  );
  return (
    <span role="rowheader" className={styles.device}>
      {depth > 0 && <span className={styles.guides} style={{ width: depth * GUIDE }} />}
      <span className={styles.twisty} data-twisty={parent ? '' : undefined} aria-hidden="true">
        {parent && <Twisty />}
      </span>
      <span className={classNames(styles.icon, marked && styles.marked)}>
        <RowSign icon={facts.icon} />
      </span>
      <span className={isPath ? styles.instance : styles.name}>{facts.name}</span> {path}{' '}
      {facts.lunNumber !== '' && <span className={styles.lunNumber}>{facts.lunNumber}</span>}{' '}
      {facts.lunName !== '' && <span className={styles.name}>{facts.lunName}</span>}
    </span>
  );
}

function Twisty() {
  return (
    <svg width="8" height="8" viewBox="0 0 8 8" fill="currentColor">
      <path d="M2 1l4 3-4 3z" />
    </svg>
  );
}

/** State and health: two cells, side by side where there is room, else one of them: trouble in front, then health. */
function StandingCells({ facts: { state, health, condition } }: { readonly facts: RowFacts }) {
  const usual = isUsualState(state);
  return (
    <>
      <span
        role="gridcell"
        className={classNames(
          styles.state,
          usual ? styles.usual : styles[condition],
          usual && health !== '' && styles.silent,
        )}
      >
        {!usual && <Mark tone={MARKS[condition]} />}
        {state}
      </span>{' '}
      <span
        role="gridcell"
        className={classNames(styles.health, !usual && styles.outspoken, styles[condition])}
      >
        {health !== '' && health !== 'N/A' && <Mark tone={MARKS[conditionOfWord(health, condition)]} />}
        {sayHealth(health)}
      </span>
    </>
  );
}

/** A row that is NO_HW may still have printed `online`: the mark beside the word is the word's. */
const conditionOfWord = (health: string, condition: RowFacts['condition']): RowFacts['condition'] =>
  health === 'online' ? 'good' : condition;
