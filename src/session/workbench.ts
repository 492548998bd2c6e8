/** What every part of the workbench reads: the host as loaded, and as it would be after the draft. Provided by app/. */
import { createContext, useContext } from 'react';
import type { Inventory } from '../model/inventory.ts';
import type { PlanEntry } from '../model/replay.ts';
import type { Situation } from '../model/situation.ts';

export interface Workbench {
  /** The host's id in the URL, and the key of its draft. */
  readonly host: string;
  readonly inventory: Inventory;
  /** After all steps of the draft that apply. */
  readonly situation: Situation;
  /** The draft's steps in order, each with its verdict where it stands. */
  readonly entries: readonly PlanEntry[];
}

export const WorkbenchContext = createContext<Workbench | null>(null);

/** The workbench around this component; throws outside of one. */
export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error('useWorkbench needs a WorkbenchContext');
  return workbench;
}
