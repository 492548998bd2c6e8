import { kindOfLun } from '../../model/device-kind.ts';
import type { Inventory } from '../../model/inventory.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { sayDsfFamily } from '../../words/inspector.ts';
import { HELD_BY_HOST, nameKind } from '../../words/tree.ts';
import { groupDsfs } from './dsf-groups.ts';
import styles from './inspector.module.css';
import { Lunpaths } from './Lunpaths.tsx';
import { Breakable, Fact, Facts, Listed, Section, Title } from './parts.tsx';
import { SaidBy } from './SaidBy.tsx';
import { Users } from './Users.tsx';

/** Everything known of a LUN. */
export function LunFacts({ lun }: { readonly lun: number }) {
  const { inventory } = useWorkbench();
  const entries = databaseEntriesOf(inventory, lun);
  return (
    <>
      <Title name={inventory.lunName(lun)} what={tidy(inventory.lunDescription(lun))} />
      <Names inventory={inventory} lun={lun} />
      <State inventory={inventory} lun={lun} />
      <Lunpaths inventory={inventory} lun={lun} />
      <Users lun={lun} />
      {entries.length > 0 && <Database inventory={inventory} lun={lun} />}
      <SaidBy
        inventory={inventory}
        origins={[inventory.lunOrigin(lun), ...entries.map(({ origin }) => origin)]}
      />
    </>
  );
}

/** INQUIRY pads its fields with blanks. */
export const tidy = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** All names of a LUN, each to be copied. */
export function Names({ inventory, lun }: { readonly inventory: Inventory; readonly lun: number }) {
  const dsfs = inventory.dsfsOf(lun);
  const copyNumber = (dsf: string): string => (dsfs.indexOf(dsf) === 0 ? '' : ` ${dsfs.indexOf(dsf) + 1}`);
  return (
    <Section label="Names">
      <Facts>
        <Fact label="LUN path" value={inventory.lunPath(lun)} copy />
        <Fact label="WWID" value={inventory.lunWwid(lun)} copy />
        {dsfs.length === 0 && <Fact label="DSF" value="" />}
      </Facts>
      {groupDsfs(dsfs).map(({ family, names }) => (
        <div key={family} className={styles.dsfs}>
          <h5>{sayDsfFamily(family)}</h5>
          <ul>
            {names.map((dsf) => (
              <li key={dsf} className={styles.dsf}>
                <code>
                  <Breakable text={dsf} />
                </code>
                <CopyButton text={dsf} label={`Copy DSF${copyNumber(dsf)}`} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}

function State({ inventory, lun }: { readonly inventory: Inventory; readonly lun: number }) {
  const { situation } = useWorkbench();
  const uses = situation.usersOf(lun).flatMap(({ statement }) => statement?.device ?? []);
  const { kind, sure } = kindOfLun(inventory, lun, uses);
  return (
    <Section label="State">
      <Facts>
        <Fact label="Kind" value={sure ? nameKind(kind) : `${nameKind(kind)}, by its class alone`} />
        <Fact label="S/W state" value={inventory.lunState(lun)} />
        <Fact label="Health" value={inventory.lunHealth(lun)} />
        <Fact label="Driver" value={inventory.lunDriver(lun)} />
        <Fact label="Description" value={tidy(inventory.lunDescription(lun))} />
      </Facts>
    </Section>
  );
}

function databaseEntriesOf(inventory: Inventory, lun: number) {
  return inventory.database.filter(({ names }) => names.some((name) => inventory.lunOfDsf(name) === lun));
}

function Database({ inventory, lun }: { readonly inventory: Inventory; readonly lun: number }) {
  const attributes = databaseEntriesOf(inventory, lun).flatMap(({ attributes }) =>
    Object.entries(attributes),
  );
  const held = attributes.some(([name, value]) => name === 'CONFIG' && value === 'rdev');
  return (
    <Section label="Device database">
      {held && <p className={styles.note}>Restricted (rdev): {HELD_BY_HOST}.</p>}
      <Listed
        lines={attributes.map(([name, value]) => (
          <code key={name}>{`${name}=${value}`}</code>
        ))}
      />
    </Section>
  );
}
