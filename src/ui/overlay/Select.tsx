import { ChevronDown } from 'lucide-react';
import {
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components/Select';
import field from './field.module.css';
import styles from './list.module.css';

/** One thing to select. */
export interface SelectItem<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** A second, quieter line: what it is, or why it cannot be taken. */
  readonly detail?: string | undefined;
  /** Shown, with its detail, and not to be taken. */
  readonly disabled?: boolean;
}

/** What Select takes. */
export interface SelectProps<Id extends string> {
  readonly label: string;
  readonly items: readonly SelectItem<Id>[];
  readonly value: Id | null;
  onChange(value: Id): void;
  readonly placeholder?: string;
}

/** One of a short list, behind a button named by `label`. */
export function Select<Id extends string>({
  label,
  items,
  value,
  onChange,
  placeholder = 'Choose',
}: SelectProps<Id>) {
  const choose = (key: unknown): void => {
    const item = items.find(({ id }) => id === key);
    if (item !== undefined) onChange(item.id);
  };
  return (
    <AriaSelect
      className={field.field ?? ''}
      value={value}
      onChange={choose}
      placeholder={placeholder}
      disabledKeys={items.filter((item) => item.disabled === true).map(({ id }) => id)}
    >
      <Label className={field.label ?? ''}>{label}</Label>
      <Button className={field.control ?? ''}>
        <SelectValue className={field.grow ?? ''}>
          {({ selectedText }) => selectedText ?? placeholder}
        </SelectValue>
        <ChevronDown size={14} strokeWidth={1.5} aria-hidden className={field.chevron} />
      </Button>
      <Popover className={`${styles.float} ${styles.wide}`} offset={4}>
        <ListBox className={styles.list ?? ''} items={items}>
          {(item) => (
            <ListBoxItem id={item.id} textValue={item.label} className={styles.item ?? ''}>
              <Text slot="label" className={styles.label ?? ''}>
                {item.label}
              </Text>
              {item.detail !== undefined && (
                <Text slot="description" className={styles.detail ?? ''}>
                  {item.detail}
                </Text>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
