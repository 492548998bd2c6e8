import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { Selection } from '../../session/selection.ts';
import { useViewStore } from '../../session/view-store.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import { Hidden } from '../../ui/Hidden.tsx';
import { NOT_READ } from '../../words/inspector.ts';
import styles from './inspector.module.css';

/** The heading of what is chosen. */
export function Title(props: { readonly name: string; readonly what: string; readonly icon?: ReactNode }) {
  return (
    <header className={styles.title}>
      {props.icon}
      <h3 className={styles.name}>{props.name}</h3>
      {props.what !== '' && <span className={styles.what}>{props.what}</span>}
    </header>
  );
}

/** A labelled part of the inspector. */
export function Section({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section className={styles.section} aria-label={label}>
      <h4 className={styles.label}>{label}</h4>
      {children}
    </section>
  );
}

/** A list of facts: `Fact`s inside. */
export function Facts({ children }: { readonly children: ReactNode }) {
  return <dl className={styles.facts}>{children}</dl>;
}

/** What Fact takes. */
export interface FactProps {
  readonly label: string;
  /** As printed; '' is said to be not read. */
  readonly value: string;
  /** Names and paths: monospace, whole on as many lines as they need, with a copy button. */
  readonly copy?: boolean;
  /** Says which of several values of one label this is, so that their copy buttons differ; the label is drawn on the first only. */
  readonly nth?: number;
  /** Drawn in place of the value. */
  readonly children?: ReactNode;
}

/** A name that may break after each element of a path or statement, and is copied as one word. */
export function Breakable({ text }: { readonly text: string }) {
  const elements = text.split(/(?<=[./:])/);
  return (
    <span>
      {elements.map((element, at) => (
        <Fragment key={at}>
          {element}
          <wbr />
        </Fragment>
      ))}
    </span>
  );
}

/** One fact. */
export function Fact({ label, value, copy = false, nth = 0, children }: FactProps) {
  const text = value === '' ? <span className={styles.unread}>{NOT_READ}</span> : <Breakable text={value} />;
  return (
    <div className={styles.fact}>
      <dt>{nth === 0 ? label : <Hidden>{label}</Hidden>}</dt>
      <dd className={copy ? styles.code : undefined}>
        {children ?? text}
        {copy && value !== '' && (
          <CopyButton text={value} label={nth === 0 ? `Copy ${label}` : `Copy ${label} ${nth + 1}`} />
        )}
      </dd>
    </div>
  );
}

/** A name that selects what it names. */
export function SelectLink({ to, children }: { readonly to: Selection; readonly children: ReactNode }) {
  const set = useViewStore((view) => view.set);
  return (
    <button
      type="button"
      className={styles.link}
      onClick={() => set({ selection: to, marked: [] })}
      onPointerEnter={() => set({ hovered: to })}
      onPointerLeave={() => set({ hovered: null })}
    >
      {children}
    </button>
  );
}

/** Lines that are listed before the rest is only counted. */
const LISTED = 24;

/** The first of many lines, and how many more there are. */
export function Listed({ lines }: { readonly lines: readonly ReactElement[] }) {
  const rest = lines.length - LISTED;
  return (
    <ul className={styles.list}>
      {lines.slice(0, LISTED).map((line) => (
        <li key={line.key}>{line}</li>
      ))}
      {rest > 0 && <li className={styles.unread}>and {rest.toLocaleString('en')} more</li>}
    </ul>
  );
}
