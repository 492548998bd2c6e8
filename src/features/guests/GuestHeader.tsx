import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { GuestView } from '../../model/situation.ts';
import { formatSelection, type Selection } from '../../session/selection.ts';
import { useWorkbench } from '../../session/workbench.ts';
import { IconButton } from '../../ui/Button.tsx';
import { GuestIcon } from '../../ui/icons.tsx';
import { Mark, type MarkTone } from '../../ui/Mark.tsx';
import { sayOs } from '../../words/guests.ts';
import { useGuestsStore } from './guests-store.ts';
import styles from './guests.module.css';
import { HpuxVersion } from './HpuxVersion.tsx';
import { Row, useIsActive } from './Row.tsx';

/** On is good, a guest that cannot run here is trouble, everything else is quiet. */
function toneOf(state: string | null): MarkTone {
  if (state === null) return 'quiet';
  if (state.startsWith('On')) return 'good';
  return state === 'Off' ? 'quiet' : 'bad';
}

interface GuestHeaderProps {
  readonly guest: GuestView;
  readonly collapsed: boolean;
  /** What is said in place of system and state while something is in hand; nothing at rest. */
  readonly children: ReactNode;
}

/** Name, number, system and state of a guest, and the button that folds its card. */
export function GuestHeader({ guest, collapsed, children }: GuestHeaderProps) {
  const { host } = useWorkbench();
  const selection: Selection = { kind: 'guest', guest: guest.name };
  const tabIndex = useIsActive(formatSelection(selection)) ? 0 : -1;
  const fold = (collapse: boolean) => useGuestsStore.getState().collapse(host, [guest.name], collapse);
  const onKey = ({ key }: { readonly key: string }): boolean => {
    if (key === 'ArrowLeft') fold(true);
    else if (key === 'ArrowRight') fold(false);
    else return false;
    return true;
  };
  return (
    <div className={styles.header}>
      <IconButton
        size="sm"
        tabIndex={tabIndex}
        label={collapsed ? `Expand ${guest.name}` : `Collapse ${guest.name}`}
        aria-expanded={!collapsed}
        icon={collapsed ? <ChevronRight size={14} /> : <ChevronDown size={14} />}
        onClick={() => fold(!collapsed)}
      />
      <Row selection={selection} onKey={onKey} className={styles.headerMain}>
        <GuestIcon />
        <span className={styles.guestName}>{guest.name}</span>
        {guest.number !== null && <span className={styles.quiet}>#{guest.number}</span>}
        {guest.os !== 'HPUX' && <span className={styles.quiet}>{sayOs(guest)}</span>}
      </Row>
      {guest.os === 'HPUX' && <HpuxVersion guest={guest} tabIndex={tabIndex} />}
      <span className={styles.state}>
        <Mark tone={toneOf(guest.state)} />
        {guest.state ?? 'state not read'}
      </span>
      {children}
    </div>
  );
}
