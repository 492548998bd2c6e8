/** The reading report: what was found in the load, what each output gave, what was not understood, and what is missing. */
import type { LoadedReading } from '../../api/worker-protocol.ts';
import type { Inventory } from '../../model/inventory.ts';
import { missingFacts } from '../../model/missing.ts';
import { useTextStore } from '../../session/text-store.ts';
import { X } from 'lucide-react';
import { IconButton } from '../../ui/Button.tsx';
import { sayFailure } from '../../words/loading.ts';
import { sayGroup, sayMissing, sayNoise, sayProblem } from '../../words/reading.ts';
import type { NoiseReason, Problem } from '../../readers/reading.ts';
import styles from './report.module.css';
import { groupOutputs, shortName, type ReadGroup } from './summary.ts';

interface ReadingReportProps {
  readonly inventory: Inventory;
  readonly reading: LoadedReading;
  readonly onHide: () => void;
}

/** Stands under the header as soon as a host opens; hidden by its own button and shown again from the header. */
export function ReadingReport({ inventory, reading, onHide }: ReadingReportProps) {
  return (
    <section role="status" aria-label="Reading report" className={styles.report}>
      <div className={styles.row}>
        <Outputs groups={groupOutputs(inventory.data)} reading={reading} />
        <IconButton size="sm" label="Hide report" icon={<X size={14} strokeWidth={1.5} />} onClick={onHide} />
      </div>
      {reading.problems.length > 0 && (
        <div className={styles.row}>
          <h2 className={styles.label}>Lines</h2>
          <Problems reading={reading} inventory={inventory} />
        </div>
      )}
      <Missing inventory={inventory} reading={reading} />
    </section>
  );
}

interface OutputsProps {
  readonly groups: readonly ReadGroup[];
  readonly reading: LoadedReading;
}

/** What each output gave, and last what became of all lines, in one flow: two rows when all is well. */
function Outputs({ groups, reading: { counts, noise } }: OutputsProps) {
  return (
    <ul className={styles.outputs}>
      {groups.map((group) => (
        <li key={group.name} className={styles.output} title={placesOf(group)}>
          <code>{shortName(group.name)}</code>
          <span>{sayGroup(group)}</span>
        </li>
      ))}
      <li className={styles.sum}>
        <strong data-bad={counts.problems > 0 || undefined}>{counts.problems} not understood</strong>
        <SetAside noise={noise} />
      </li>
    </ul>
  );
}

/** The whole command, and where its outputs stand. */
const placesOf = ({ name, places }: ReadGroup): string =>
  [
    name,
    ...places
      .slice(0, 6)
      .map(({ source, firstLine, lastLine }) => `${source}, lines ${firstLine} to ${lastLine}`),
  ].join('\n');

/** So many problems are listed at once; the rest are counted, and the text view shows them in their place. */
const LISTED_PROBLEMS = 40;

function Problems({ reading, inventory }: Omit<ReadingReportProps, 'onHide'>) {
  const { problems, counts } = reading;
  return (
    <ul className={styles.problems}>
      {problems.slice(0, LISTED_PROBLEMS).map((problem) => (
        <ProblemLine key={`${problem.source}:${problem.line}`} problem={problem} inventory={inventory} />
      ))}
      {counts.problems > LISTED_PROBLEMS && <li>and {counts.problems - LISTED_PROBLEMS} more</li>}
    </ul>
  );
}

/** How many lines were known to be noise; why, on a click, since nobody needs to act on it. */
function SetAside({ noise }: Pick<LoadedReading, 'noise'>) {
  const kinds = Object.entries(noise).filter(([, lines]) => lines > 0);
  if (kinds.length === 0) return null;
  const all = kinds.reduce((sum, [, lines]) => sum + lines, 0);
  return (
    <details className={styles.aside}>
      <summary>{all.toLocaleString('en')} set aside</summary>
      {kinds.map(([reason, lines]) => `${lines} ${sayNoise(reason as NoiseReason)}`).join(', ')}
    </details>
  );
}

function ProblemLine({ problem, inventory }: { readonly problem: Problem; readonly inventory: Inventory }) {
  const show = useTextStore((store) => store.show);
  const source = inventory.data.sources[problem.source]?.name ?? '';
  return (
    <li className={styles.problem}>
      <button type="button" className={styles.jump} onClick={() => show(problem.source, problem.line)}>
        {source}, line {problem.line}
      </button>
      <code className={styles.text}>{problem.text}</code>
      <span>{sayProblem(problem.reason)}</span>
    </li>
  );
}

function Missing({ inventory, reading }: Omit<ReadingReportProps, 'onHide'>) {
  const missing = missingFacts(inventory);
  if (missing.length === 0 && reading.missed.length === 0) return null;
  return (
    <div className={styles.row}>
      <h2 className={styles.label}>Missing</h2>
      <ul className={styles.missing}>
        {missing.map(sayMissing).map(({ what, hides, command }) => (
          <li key={what}>
            <strong>{what}</strong> {hides} <code>{command}</code> would tell.
          </li>
        ))}
        {reading.missed.map(({ output, failure }) => (
          <li key={output}>
            <strong>{sayFailure(failure).title}.</strong> {sayFailure(failure).text}
          </li>
        ))}
      </ul>
    </div>
  );
}
