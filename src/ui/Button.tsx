import { useId, useRef, type ComponentProps, type MouseEvent, type ReactNode, type RefObject } from 'react';
import styles from './Button.module.css';
import { classNames } from './class-names.ts';
import { Tip } from './Tip.tsx';

interface Look {
  /** `primary` for the one thing that a screen is about; `quiet` has no edge until it is pointed at. */
  readonly variant?: 'plain' | 'primary' | 'quiet';
  readonly size?: 'md' | 'sm';
  /**
   * Why the button does nothing now, as a whole sentence; null or absent when it works. The button stays focusable and
   * says the reason as its description, and to the eye beside it.
   */
  readonly disabledReason?: string | null | undefined;
}

type Native = Omit<ComponentProps<'button'>, 'disabled' | 'aria-disabled' | 'ref'> & {
  readonly ref?: RefObject<HTMLButtonElement | null>;
};

/** What Button takes beside a native button's attributes. */
export interface ButtonProps extends Look, Native {
  readonly icon?: ReactNode;
}

/** A button with a visible label. */
export function Button({ icon, children, ...rest }: ButtonProps) {
  return (
    <Base {...rest}>
      {icon}
      {children}
    </Base>
  );
}

/** What IconButton takes beside a native button's attributes. */
export interface IconButtonProps extends Look, Omit<Native, 'children' | 'aria-label'> {
  /** Its accessible name, shown beside it when it is pointed at or focused. */
  readonly label: string;
  readonly icon: ReactNode;
}

/** A square button that shows an icon only. */
export function IconButton({ label, icon, className, ...rest }: IconButtonProps) {
  return (
    <Base
      variant="quiet"
      {...rest}
      aria-label={label}
      className={classNames(styles.square, className)}
      tip={label}
    >
      {icon}
    </Base>
  );
}

function Base(props: Look & Native & { readonly tip?: string }) {
  const { variant = 'plain', size = 'md', disabledReason, tip, className, onClick, ref, ...rest } = props;
  const own = useRef<HTMLButtonElement>(null);
  const button = ref ?? own;
  const reasonId = useId();
  const disabled = disabledReason !== null && disabledReason !== undefined;
  const said = disabled ? disabledReason : tip;
  const describedBy = classNames(rest['aria-describedby'], disabled && reasonId);
  const click = (event: MouseEvent<HTMLButtonElement>): void => {
    if (disabled) event.preventDefault();
    else onClick?.(event);
  };
  return (
    <>
      <button
        type="button"
        {...rest}
        ref={button}
        className={classNames(styles.button, styles[variant], size === 'sm' && styles.sm, className)}
        aria-disabled={disabled || undefined}
        aria-describedby={describedBy === '' ? undefined : describedBy}
        onClick={click}
      />
      {disabled && (
        <span id={reasonId} hidden>
          {disabledReason}
        </span>
      )}
      {said !== undefined && <Tip anchor={button} text={said} />}
    </>
  );
}
