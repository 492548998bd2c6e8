import { alternatives } from '../../model/propose.ts';
import type { Choice, Pick } from '../../model/proposal.ts';
import { useMemo } from 'react';
import type { StorageStatement } from '../../model/statement.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { Select } from '../../ui/overlay/Select.tsx';
import { sayDeviceKind } from '../../words/attach.ts';
import { AddressField } from './AddressField.tsx';
import styles from './attach.module.css';
import { adapterItems, deviceItems, lunpathItems } from './field-items.ts';

interface FieldsProps {
  readonly pick: Pick;
  readonly guest: string;
  readonly choice: Choice;
  /** What the form comes to now: the fields show its values, whether they were chosen or proposed. */
  readonly statement: StorageStatement;
  readonly onChoice: (choice: Choice) => void;
}

/** Device kind, adapter type, address and lunpath: each with every value that could stand there. */
export function Fields({ pick, guest, choice, statement, onChoice }: FieldsProps) {
  const { situation, inventory } = useWorkbench();
  const options = useMemo(
    () => alternatives(situation, pick, guest, choice),
    [situation, pick, guest, choice],
  );
  const { device, adapter, address } = statement;
  const kinds = deviceItems(options.devices);
  const lunpath = String(inventory.nodeAt(statement.location));
  return (
    <div className={styles.fields}>
      <Select
        label="Device kind"
        items={kinds.length > 0 ? kinds : [{ id: device, label: sayDeviceKind(device) }]}
        value={device}
        onChange={(value) => onChoice({ ...choice, device: value, adapter: null, lunpath: null })}
      />
      <Select
        label="Adapter type"
        items={adapterItems(options.adapters)}
        value={adapter}
        onChange={(value) => onChoice({ ...choice, adapter: value, address: null, lunpath: null })}
      />
      <AddressField
        key={`${guest} ${adapter}`}
        guest={guest}
        options={options.addresses}
        value={address}
        onChange={(value) => onChoice({ ...choice, adapter, address: value })}
      />
      {options.lunpaths.length > 0 && (
        <div className={styles.wide}>
          <Select
            label="Lunpath"
            items={lunpathItems(situation, options.lunpaths)}
            value={lunpath}
            onChange={(value) => onChoice({ ...choice, lunpath: Number(value) })}
          />
        </div>
      )}
    </div>
  );
}
