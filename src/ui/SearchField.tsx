import { Search, X } from 'lucide-react';
import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { IconButton } from './Button.tsx';
import { classNames } from './class-names.ts';
import styles from './SearchField.module.css';

/** What SearchField takes. */
export interface SearchFieldProps {
  /** Accessible name, and the placeholder while the field is empty. */
  readonly label: string;
  readonly value: string;
  onChange(value: string): void;
  /** The key that the screen binds to this field: shown while it is empty, and told to assistive technology. */
  readonly shortcut?: string;
  readonly inputRef?: RefObject<HTMLInputElement | null>;
  /** Keys that the field does not use itself, such as ArrowDown into the list that it filters. */
  onKeyDown?(event: KeyboardEvent<HTMLInputElement>): void;
  readonly className?: string | undefined;
}

/** A field that filters as one types. Escape empties it; in an empty field Escape is left to whoever is around. */
export function SearchField(props: SearchFieldProps) {
  const { label, value, onChange, shortcut, inputRef, onKeyDown, className } = props;
  const own = useRef<HTMLInputElement>(null);
  const input = inputRef ?? own;
  const clear = (): void => {
    onChange('');
    input.current?.focus();
  };
  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape' && value !== '') {
      event.preventDefault();
      event.stopPropagation();
      clear();
    } else onKeyDown?.(event);
  };
  return (
    <div className={classNames(styles.field, className)}>
      <Search size={14} strokeWidth={1.5} aria-hidden className={styles.icon} />
      <input
        ref={input}
        type="search"
        className={styles.input}
        aria-label={label}
        aria-keyshortcuts={shortcut}
        placeholder={label}
        value={value}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={keyDown}
      />
      {value !== '' && (
        <span className={styles.end}>
          <IconButton
            size="sm"
            label={`Clear ${label.toLowerCase()}`}
            icon={<X size={13} strokeWidth={1.5} />}
            onClick={clear}
          />
        </span>
      )}
      {value === '' && shortcut !== undefined && (
        <kbd className={styles.key} aria-hidden="true">
          {shortcut}
        </kbd>
      )}
    </div>
  );
}
