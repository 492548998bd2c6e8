/** What the inspector says of what is chosen. */
import type { Inventory, Origin } from '../model/inventory.ts';
import type { Backing, GuestView } from '../model/situation.ts';

/** The inspector with nothing chosen. */
export const NOTHING_CHOSEN = {
  title: 'Nothing chosen',
  text: 'Choose a device, a guest or one of its targets to see all that the host said of it: every name, path, user and statement.',
} as const;

/** Something is chosen that this host does not have, as from an old address. */
export const sayNotHere = (id: string): { readonly title: string; readonly text: string } => ({
  title: `${id.replace(/\/(?=\d+,)/, ' ')} is not here`,
  text: 'Neither what was loaded nor the plan has it now. It may have been detached, moved or undone, or was not part of the output.',
});

/** Attached devices and paths (4.3:112). */
export const NO_MULTIPATHING =
  'Attached devices have no multipathing: one lunpath is chosen, and only that one counts (4.3:112).';

/** `ioscan -kfnN, line 212`: which line of which output said so. */
export function sayOrigin({ data }: Inventory, { output, line }: Origin): string {
  const info = data.outputs[output];
  if (info === undefined) return `line ${line}`;
  return `${info.command ?? info.format}, line ${line}`;
}

/** `22 (0x16)`: targets in decimal, as hpvmstatus prints them, and in hex, as HP-UX 11i v3 guests see them. */
export const sayTargetNumber = (target: number): string => `${target} (0x${target.toString(16)})`;

/** What stands behind a target, when it is no LUN of this host. */
export function sayBacking(backing: Exclude<Backing, { kind: 'lun' }>): string {
  switch (backing.kind) {
    case 'gone':
      return `${backing.name} is gone: the host shows no such device.`;
    case 'unknown':
      return `${backing.name}: what was read does not tell which device this is.`;
    case 'lv':
      return `Logical volume ${backing.path}`;
    case 'file':
      return `File ${backing.path}`;
  }
}

/** `3 used, 125 free`. */
export const sayUse = (used: number, free: number): string => `${used} used, ${free} free`;

/** Why a used target cannot be moved or detached. */
export const NO_STATEMENT =
  'This statement was not understood, so no command can be made from it. Change it on the host.';

/** Nobody uses a LUN, or it was not read who does. */
export function sayNoUser(inventory: Inventory, guests: readonly GuestView[]): string {
  const { guestList } = inventory.evidence;
  if (!guestList) return 'Guests were not read: load the output of hpvmstatus.';
  const unread = guests.filter(({ devicesRead }) => !devicesRead).map(({ name }) => name);
  if (unread.length === 0) return 'No guest uses it.';
  return `No guest that was read uses it; the devices of ${unread.slice(0, 3).join(', ')}${unread.length > 3 ? ` and ${unread.length - 3} more` : ''} were not read.`;
}

const DSF_FAMILIES = {
  persistent: 'Persistent DSFs',
  legacy: 'Legacy DSFs',
  'pass-through': 'Pass-through DSFs',
  cluster: 'Cluster DSFs',
  other: 'Other DSFs',
} as const;

/** The heading over device special files of one family. */
export const sayDsfFamily = (family: keyof typeof DSF_FAMILIES): string => DSF_FAMILIES[family];

/** A fact that no output gave. */
export const NOT_READ = 'not read';
