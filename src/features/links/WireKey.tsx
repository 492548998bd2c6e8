import { useId, useRef, type ToggleEvent } from 'react';
import { placeBeside } from '../../ui/float.ts';
import { WIRE_KEY, wireWords } from '../../words/wires.ts';
import styles from './WireKey.module.css';
import { WireSample, type SampleKind } from './WireSample.tsx';

const KINDS: readonly SampleKind[] = ['attached', 'shared', 'many', 'planned', 'conflict', 'beyond'];

/** The size of the open key in px: it is placed before it is drawn. */
const SIZE = { width: 316, height: 264 };

/** Stands in the gutter and opens the key: each kind of line drawn as the layer draws it, with its name. */
export function WireKey() {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const place = (event: ToggleEvent<HTMLDivElement>): void => {
    if (event.newState !== 'open' || button.current === null) return;
    const screen = { width: window.innerWidth, height: window.innerHeight };
    const { left, top } = placeBeside(button.current.getBoundingClientRect(), SIZE, screen);
    event.currentTarget.style.left = `${left}px`;
    event.currentTarget.style.top = `${top}px`;
  };
  return (
    <div className={styles.gutter}>
      <button ref={button} type="button" className={styles.button} popoverTarget={id} aria-label={WIRE_KEY}>
        <WireSample kind="attached" width={26} />
        Key
      </button>
      <div
        id={id}
        popover="auto"
        role="group"
        aria-label={WIRE_KEY}
        className={styles.key}
        onBeforeToggle={place}
      >
        <ul className={styles.list}>
          {KINDS.map((kind) => (
            <li key={kind} className={styles.kind}>
              <WireSample kind={kind} width={56} />
              <span>
                <span className={styles.name}>{wireWords[kind].name}</span>
                <span className={styles.says}>{wireWords[kind].says}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
