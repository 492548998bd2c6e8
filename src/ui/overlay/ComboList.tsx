import { Check } from 'lucide-react';
import { sectionsOf, type ComboItem } from './combo-list.ts';
import styles from './list.module.css';

interface Props<Id extends string> {
  readonly id: string;
  readonly label: string;
  readonly shown: readonly ComboItem<Id>[];
  readonly cursor: number;
  readonly value: Id | null;
  onTake(item: ComboItem<Id>): void;
}

/** The listbox of ComboBox: options under their headings. The focus stays in the field, so pointing must not take it. */
export function ComboList<Id extends string>({ id, label, shown, cursor, value, onTake }: Props<Id>) {
  return (
    <div
      id={`${id}-list`}
      role="listbox"
      aria-label={label}
      tabIndex={-1}
      hidden={shown.length === 0}
      onPointerDown={(event) => event.preventDefault()}
      onMouseDown={(event) => event.preventDefault()}
    >
      {sectionsOf(shown).map((run) => (
        <div key={run.from} role="group" aria-label={run.section ?? label}>
          {run.section !== undefined && (
            <div className={styles.section} aria-hidden="true">
              {run.section}
            </div>
          )}
          {run.items.map((item, index) => (
            <Option
              key={item.id}
              id={`${id}-${run.from + index}`}
              item={item}
              active={run.from + index === cursor}
              chosen={item.id === value}
              onTake={() => onTake(item)}
            />
          ))}
        </div>
      ))}
    </div>
  );
}

function Option(props: {
  readonly id: string;
  readonly item: ComboItem;
  readonly active: boolean;
  readonly chosen: boolean;
  onTake(): void;
}) {
  const { id, item, active, chosen, onTake } = props;
  return (
    // The keys of an option are the field's: it holds the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
    <div
      id={id}
      role="option"
      tabIndex={-1}
      className={styles.item}
      aria-selected={chosen}
      aria-disabled={item.disabled === true || undefined}
      data-active={active}
      onClick={onTake}
    >
      <span className={styles.tick}>{chosen && <Check size={13} strokeWidth={1.75} aria-hidden />}</span>
      <span className={styles.label}>{item.label} </span>
      {item.end !== undefined && <span className={styles.end}>{item.end} </span>}
      {item.detail !== undefined && <span className={styles.detail}>{item.detail}</span>}
    </div>
  );
}
