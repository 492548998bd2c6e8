import { useId, type ReactNode } from 'react';
import { Button } from './Button.tsx';
import { CopyButton } from './CopyButton.tsx';
import { Mark } from './Mark.tsx';
import styles from './States.module.css';

/** The title of a state: a heading where `level` is given, such as 1 for a state that is the whole screen. */
function Title({ level, children }: { readonly level: 1 | 2 | 3 | undefined; readonly children: ReactNode }) {
  const Tag = level === undefined ? 'p' : (`h${level}` as const);
  return <Tag className={styles.title}>{children}</Tag>;
}

/** Where something could be and is not: what belongs here, why it is empty, and the next action. */
export function EmptyState(props: {
  readonly title: string;
  /** Makes the title a heading of this level. */
  readonly level?: 1 | 2 | 3;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className={styles.state}>
      <Title level={props.level}>{props.title}</Title>
      {props.children !== undefined && <div className={styles.body}>{props.children}</div>}
      {props.action !== undefined && <div className={styles.actions}>{props.action}</div>}
    </div>
  );
}

/** Something failed: what, the detail to hand on, and the way out. `onRetry` shows the button `Try again`. */
export function ErrorState(props: {
  readonly title: string;
  /** Makes the title a heading of this level. */
  readonly level?: 1 | 2 | 3;
  readonly children?: ReactNode;
  readonly detail?: string | undefined;
  readonly onRetry?: () => void;
  /** Further ways out beside `Try again`. */
  readonly action?: ReactNode;
}) {
  const { title, level, children, detail, onRetry, action } = props;
  return (
    <div className={styles.state} role="alert">
      <Title level={level}>
        <span className={styles.sign}>
          <Mark tone="bad" />
          {title}
        </span>
      </Title>
      {children !== undefined && <div className={styles.body}>{children}</div>}
      {detail !== undefined && <pre className={styles.detail}>{detail}</pre>}
      <div className={styles.actions}>
        {onRetry !== undefined && (
          <Button variant="primary" onClick={onRetry}>
            Try again
          </Button>
        )}
        {action}
        {detail !== undefined && <CopyButton variant="plain" text={detail} label="Copy detail" />}
      </div>
    </div>
  );
}

/** How far something is. `value` and `max` in any one unit; `value` null when it cannot be told. `onCancel` shows `Cancel`. */
export function ProgressBar(props: {
  /** What is going on: `Reading harbor.log`. */
  readonly label: string;
  readonly value: number | null;
  readonly max: number;
  /** Figures beside the bar: `12 of 48 MB, 210,000 lines`. */
  readonly detail?: string;
  readonly onCancel?: () => void;
}) {
  const { label, value, max, detail, onCancel } = props;
  const labelId = useId();
  const share = value === null || max <= 0 ? null : Math.min(1, Math.max(0, value / max));
  return (
    <div className={styles.progress}>
      <span id={labelId} className={styles.label}>
        {label}
      </span>
      <span className={styles.figures}>{detail}</span>
      <div
        role="progressbar"
        className={styles.track}
        aria-labelledby={labelId}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
        aria-valuetext={detail}
      >
        {share === null ? (
          <div className={`${styles.fill} ${styles.unsure}`} />
        ) : (
          <div className={styles.fill} style={{ transform: `scaleX(${share})` }} />
        )}
      </div>
      {onCancel !== undefined && (
        <Button size="sm" onClick={onCancel}>
          Cancel
        </Button>
      )}
    </div>
  );
}
