/**
 * What a guest calls a device at a target of its avio_stor adapter, and back (4.3:92-93). No manual says it of scsi (VIO) targets. hpvmstatus
 * prints targets in decimal; 11i v3 and EFI show them in hex, 11i v2 in two digits to the base of 16, the low one first.
 */
import { canonicalPath, parsePath } from '../hardware-path.ts';
import type { GuestView, Situation, Target } from '../situation.ts';
import type { GuestForm } from './thing.ts';

/** The names of one device in its guest; null for a form that this guest's operating system has not. */
export interface GuestSees {
  /** HP-UX 11i v2 hardware path: `0/0/4/0.6.1`. */
  readonly v2Path: string | null;
  /** HP-UX 11i v3 lunpath: `0/0/4/0.0x16.0x0`. */
  readonly v3Lunpath: string | null;
  /** EFI device path, whatever runs later: `Acpi(PNP0A03,0)/Pci(4|0)/Scsi(Pun16,Lun0)`. */
  readonly efiPath: string;
}

/** A place on a virtual bus, as one of the forms gives it. */
export interface SeenPlace {
  readonly form: GuestForm;
  readonly bus: number;
  readonly slot: number;
  readonly target: number;
}

/**
 * Null for a scsi target and for one that stands nowhere. `guest`: whose target it is; left out or of unknown system, both HP-UX forms are
 * given, and for HP-UX of a version that nobody told too.
 */
export function guestSees(target: Target, guest?: Pick<GuestView, 'os' | 'hpuxVersion'>): GuestSees | null {
  const { statement } = target;
  if (statement === null || statement.adapter !== 'avio_stor') return null;
  if (statement.address === null || statement.address.target === null) return null;
  const { bus, slot, target: number } = statement.address;
  const os = guest?.os ?? 'UNKNOWN';
  const isHpux = os === 'HPUX' || os === 'UNKNOWN';
  const version = guest?.hpuxVersion ?? null;
  const adapter = `0/${bus}/${slot}/0`;
  const hex = number.toString(16);
  return {
    v2Path: isHpux && version !== 'v3' ? `${adapter}.${number % 16}.${Math.floor(number / 16)}` : null,
    v3Lunpath: isHpux && version !== 'v2' ? `${adapter}.0x${hex}.0x0` : null,
    efiPath: `Acpi(PNP0A03,${bus})/Pci(${slot}|0)/Scsi(Pun${hex.toUpperCase()},Lun0)`,
  };
}

const V2 = /^0\/(\d{1,2})\/(\d{1,2})\/0\.(\d{1,2})\.(\d)$/;
const V3 = /^0\/(\d{1,2})\/(\d{1,2})\/0\.0x([0-9a-f]{1,2})\.0x0$/;
const EFI = /^acpi\(pnp0a03,(\d{1,2})\)\/pci\((\d{1,2})\|0\)\/scsi\(pun([0-9a-f]{1,2}),lun0\)$/i;

/** The place that a path of a guest's own view names, in any case and with leading zeros; null for other texts. */
export function targetSeenAs(text: string): SeenPlace | null {
  const efi = EFI.exec(text.replace(/\s/g, ''));
  if (efi !== null) return placeOf('efi', efi, Number.parseInt(efi[3]!, 16));
  const path = parsePath(text);
  if (path === null) return null;
  const plain = canonicalPath(path);
  const v3 = V3.exec(plain);
  if (v3 !== null) return placeOf('v3', v3, Number.parseInt(v3[3]!, 16));
  const v2 = V2.exec(plain);
  // A digit to the base of 16 is under 16.
  if (v2 === null || Number(v2[3]) > 15) return null;
  return placeOf('v2', v2, Number(v2[3]) + 16 * Number(v2[4]));
}

function placeOf(form: GuestForm, match: RegExpExecArray, target: number): SeenPlace {
  return { form, bus: Number(match[1]), slot: Number(match[2]), target };
}

/** The avio_stor targets at a place, over all guests or of the one named; planned ones too, in the guests' order. */
export function targetsSeenAt(
  situation: Situation,
  { bus, slot, target }: SeenPlace,
  guest?: string,
): readonly Target[] {
  return targetsAt(situation, { bus, slot, target }, guest).filter(
    ({ statement }) => statement?.adapter === 'avio_stor',
  );
}

/** The targets at an address of any adapter type; with `target` left out, all of the slot. */
export function targetsAt(
  situation: Situation,
  at: { readonly bus: number; readonly slot: number; readonly target: number | null },
  guest?: string,
): readonly Target[] {
  const found: Target[] = [];
  const views = guest === undefined ? situation.guests : [situation.guest(guest)];
  for (const view of views) {
    for (const { bus, slot, targets } of view?.adapters ?? []) {
      if (bus !== at.bus || slot !== at.slot) continue;
      for (const target of targets)
        if (at.target === null || target.statement?.address?.target === at.target) found.push(target);
    }
  }
  return found;
}
