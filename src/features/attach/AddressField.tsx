import { useState } from 'react';
import { formatAddress, parseAddress } from '../../model/address.ts';
import type { Alternatives } from '../../model/proposal.ts';
import type { Address } from '../../model/statement.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { Select } from '../../ui/overlay/Select.tsx';
import { NOT_AN_ADDRESS } from '../../words/attach.ts';
import styles from './attach.module.css';
import { addressItems, TYPED } from './field-items.ts';
import { TextField } from './TextField.tsx';

interface AddressFieldProps {
  readonly guest: string;
  readonly options: Alternatives['addresses'];
  readonly value: Address | null;
  readonly onChange: (address: Address) => void;
}

/** Where on the guest's bus: an adapter with room, a new slot, or what the person types. */
export function AddressField({ guest, options, value, onChange }: AddressFieldProps) {
  const { situation } = useWorkbench();
  const [typed, setTyped] = useState<string | null>(null);
  const text = formatAddress(value);
  const listed = options.some((option) => formatAddress(option.value) === text);
  const byHand = typed !== null || !listed;
  const choose = (id: string) => {
    const option = options.find((candidate) => formatAddress(candidate.value) === id);
    setTyped(option === undefined ? text : null);
    if (option !== undefined) onChange(option.value);
  };
  const type = (next: string) => {
    setTyped(next);
    const parsed = parseAddress(next.trim());
    if (parsed.ok) onChange(parsed.address);
  };
  const shown = typed ?? text;
  // A statement may leave its address to the host (4.3:90).
  const isFine = (typed === null && value === null) || parseAddress(shown.trim()).ok;
  return (
    <div className={styles.address}>
      <Select
        label="Address"
        items={addressItems(situation, guest, options)}
        value={byHand ? TYPED : text}
        onChange={choose}
      />
      {byHand && (
        <TextField
          label="Typed address"
          value={shown}
          placeholder="bus,slot,target"
          onChange={type}
          error={isFine ? null : NOT_AN_ADDRESS}
        />
      )}
    </div>
  );
}
