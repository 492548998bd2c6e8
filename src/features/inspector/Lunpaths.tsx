import { conditionOf, type Condition } from '../../model/condition.ts';
import type { Inventory } from '../../model/inventory.ts';
import { Mark, type MarkTone } from '../../ui/Mark.tsx';
import { NO_MULTIPATHING } from '../../words/inspector.ts';
import { isUsualState, sayHealth } from '../../words/tree.ts';
import styles from './inspector.module.css';
import { Breakable, Listed, Section, SelectLink } from './parts.tsx';

const TONES: Readonly<Record<Condition, MarkTone>> = {
  good: 'good',
  warn: 'warn',
  bad: 'bad',
  unknown: 'quiet',
};

/** State and health of a node in one word with its mark: trouble in front. */
export function Standing({ inventory, node }: { readonly inventory: Inventory; readonly node: number }) {
  const state = inventory.state(node);
  const health = inventory.health(node);
  const condition = conditionOf(state, health);
  const word = isUsualState(state) ? sayHealth(health) || state : state;
  return (
    <span className={`${styles.standing} ${styles[condition] ?? ''}`}>
      <Mark tone={TONES[condition]} />
      {word}
    </span>
  );
}

/** The lunpaths of a LUN with their health; each selects its row. */
export function Lunpaths({ inventory, lun }: { readonly inventory: Inventory; readonly lun: number }) {
  const nodes = [...inventory.lunpathsOf(lun)];
  if (inventory.lunNode(lun) >= 0) return null;
  return (
    <Section label={nodes.length === 1 ? '1 lunpath' : `${nodes.length} lunpaths`}>
      <Listed
        lines={nodes.map((node) => (
          <LunpathLine key={node} inventory={inventory} node={node} />
        ))}
      />
      <p className={styles.note}>
        {nodes.length === 0 ? 'No output shows a lunpath to it.' : NO_MULTIPATHING}
      </p>
    </Section>
  );
}

interface LunpathLineProps {
  readonly inventory: Inventory;
  readonly node: number;
  /** The node that it is listed under: what it shares with that one's path is not said again, and a lunpath tells its LUN. */
  readonly under?: number;
}

/** A node of the tree by path, with its standing. */
export function LunpathLine({ inventory, node, under }: LunpathLineProps) {
  const path = inventory.path(node);
  const above = under === undefined ? '' : inventory.path(under);
  const lun = under === undefined ? -1 : inventory.lunOf(node);
  return (
    <span className={styles.pathLine}>
      <SelectLink to={{ kind: 'node', path }}>
        <span className={styles.mono} title={path}>
          <Breakable text={path.startsWith(above) ? path.slice(above.length).replace(/^[./]/, '') : path} />
        </span>
      </SelectLink>
      {lun >= 0 && <span className={styles.what}>{inventory.lunName(lun)}</span>}
      <Standing inventory={inventory} node={node} />
    </span>
  );
}
