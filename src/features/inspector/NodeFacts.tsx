import { lunIdOf, parsePath, targetOf } from '../../model/hardware-path.ts';
import { NO_INSTANCE, type Inventory } from '../../model/inventory.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { sayLunNumber } from '../../words/tree.ts';
import { Names, tidy } from './LunFacts.tsx';
import { LunpathLine } from './Lunpaths.tsx';
import { Fact, Facts, Listed, Section, SelectLink, Title } from './parts.tsx';
import { SaidBy } from './SaidBy.tsx';
import { Users } from './Users.tsx';

/** Everything known of a row of the I/O tree: an HBA, a target port, a lunpath, a legacy device. */
export function NodeFacts({ node }: { readonly node: number }) {
  const { inventory } = useWorkbench();
  const lun = inventory.lunOf(node);
  const isPath = inventory.isLunpath(node);
  const origins = [inventory.nodeOrigin(node), ...(lun < 0 ? [] : [inventory.lunOrigin(lun)])];
  return (
    <>
      <Title {...titleOf(inventory, node)} />
      <Path inventory={inventory} node={node} />
      <State inventory={inventory} node={node} />
      {lun >= 0 && isPath && <LunOfPath inventory={inventory} lun={lun} />}
      {lun >= 0 && <Names inventory={inventory} lun={lun} />}
      {lun >= 0 ? <Users lun={lun} /> : <Below inventory={inventory} node={node} />}
      <SaidBy inventory={inventory} origins={origins} />
    </>
  );
}

/** Class and instance; the class alone where no instance was printed. */
const nameOf = (inventory: Inventory, node: number): string =>
  inventory.instance(node) === NO_INSTANCE ? inventory.className(node) : inventory.nodeName(node);

/** A lunpath is looked at for its LUN's sake. */
function titleOf(inventory: Inventory, node: number): { readonly name: string; readonly what: string } {
  const lun = inventory.isLunpath(node) ? inventory.lunOf(node) : -1;
  if (lun < 0) return { name: nameOf(inventory, node), what: tidy(inventory.description(node)) };
  return { name: inventory.lunName(lun), what: `${tidy(inventory.lunDescription(lun))}, one lunpath` };
}

function Path({ inventory, node }: { readonly inventory: Inventory; readonly node: number }) {
  const text = inventory.path(node);
  const path = parsePath(text);
  const isPath = inventory.isLunpath(node);
  const wwn = path === null || !isPath ? null : targetOf(path);
  const lunId = path === null || !isPath ? null : lunIdOf(path);
  const above = inventory.parent(node);
  return (
    <Section label={isPath ? 'Lunpath' : 'Path'}>
      <Facts>
        {isPath && <Fact label="Name" value={nameOf(inventory, node)} />}
        <Fact label="Path" value={text} copy />
        {wwn !== null && <Fact label="Target port" value={wwn} copy />}
        {inventory.hwType(node) === 'TGT_PATH' && (
          <Fact label="Target port" value={text.slice(text.lastIndexOf('.') + 1)} copy />
        )}
        {lunId !== null && <Fact label={sayLunNumber(text) || 'LUN id'} value={lunId} copy />}
        {above >= 0 && (
          <Fact label="Below" value={inventory.path(above)}>
            <SelectLink to={{ kind: 'node', path: inventory.path(above) }}>
              {nameOf(inventory, above)}
            </SelectLink>
          </Fact>
        )}
      </Facts>
    </Section>
  );
}

function State({ inventory, node }: { readonly inventory: Inventory; readonly node: number }) {
  return (
    <Section label="State">
      <Facts>
        <Fact label="S/W state" value={inventory.state(node)} />
        <Fact label="Health" value={inventory.health(node)} />
        <Fact label="H/W type" value={inventory.hwType(node)} />
        <Fact label="Driver" value={inventory.driver(node)} />
        <Fact label="Description" value={tidy(inventory.description(node))} />
      </Facts>
    </Section>
  );
}

function LunOfPath({ inventory, lun }: { readonly inventory: Inventory; readonly lun: number }) {
  const others = inventory.lunpathsOf(lun).length - 1;
  return (
    <Section label="LUN">
      <Facts>
        <Fact label="Leads to" value={inventory.lunName(lun)}>
          <SelectLink to={{ kind: 'lun', name: inventory.lunName(lun) }}>{inventory.lunName(lun)}</SelectLink>
        </Fact>
        <Fact label="Health" value={inventory.lunHealth(lun)} />
        <Fact label="Other paths" value={String(others)} />
      </Facts>
    </Section>
  );
}

/** The rows right below an HBA or a target port. */
function Below({ inventory, node }: { readonly inventory: Inventory; readonly node: number }) {
  const children: number[] = [];
  const end = node + inventory.subtreeSize(node);
  for (let at = node + 1; at < end; at += inventory.subtreeSize(at)) children.push(at);
  if (children.length === 0) return null;
  return (
    <Section label={`${children.length.toLocaleString('en')} below it`}>
      <Listed
        lines={children.map((child) => (
          <LunpathLine key={child} inventory={inventory} node={child} under={node} />
        ))}
      />
    </Section>
  );
}
