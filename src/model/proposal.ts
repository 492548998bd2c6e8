/**
 * Proposals: what a drop, a key or a menu would attach where, prefilled by the rules, with the verdict it would get.
 * Mouse, keyboard and menu all come through here.
 */
import type { Address, AdapterType, DeviceKind, StorageStatement } from './statement.ts';
import type { Step } from './step.ts';
import type { Verdict } from './verdict.ts';

/** What is in hand. */
export type Pick =
  /** LUNs (numbers), each with the lunpath node that the person picked, or -1 to let the rules choose. */
  | { readonly kind: 'devices'; readonly devices: readonly { readonly lun: number; readonly lunpath: number }[] }
  /** A used target of a guest, to be moved: its `Target.id`. */
  | { readonly kind: 'target'; readonly guest: string; readonly id: string };

/** Where it would go: a guest, one of its adapters, or one free target of an adapter. */
export interface Place {
  readonly guest: string;
  readonly adapter: { readonly type: AdapterType; readonly bus: number; readonly slot: number } | null;
  readonly target: number | null;
}

/** The fields of the dialog `Attach`; null: let the rules choose. */
export interface Choice {
  readonly device: DeviceKind | null;
  readonly adapter: AdapterType | null;
  readonly address: Address | null;
  /** Node of the lunpath for attach_path; null or -1: let the rules choose. */
  readonly lunpath: number | null;
}

/** One device's way onto one guest. */
export interface Proposal {
  readonly step: Step;
  readonly statement: StorageStatement;
  readonly verdict: Verdict;
}

/** All of a pick onto one guest: one proposal a device (consecutive targets), and the worst outcome. */
export interface Offer {
  readonly guest: string;
  readonly proposals: readonly Proposal[];
  readonly verdict: Verdict;
}

