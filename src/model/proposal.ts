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
  | { readonly kind: 'devices'; readonly devices: readonly PickedDevice[] }
  /** A used target of a guest, to be moved: its `Target.id`. */
  | { readonly kind: 'target'; readonly guest: string; readonly id: string };

/** One LUN in hand, with the node of the picked lunpath or -1. */
export interface PickedDevice {
  readonly lun: number;
  readonly lunpath: number;
}

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

/** Everything left to the rules. */
export const NO_CHOICE: Choice = { device: null, adapter: null, address: null, lunpath: null };

/** One device's way onto one guest. */
export interface Proposal {
  readonly step: Step;
  readonly statement: StorageStatement;
  readonly verdict: Verdict;
}

/** All of a pick onto one guest: one proposal a device (consecutive targets), and the worst outcome. */
export interface Offer {
  readonly guest: string;
  /** Fewer than the pick has devices only when one cannot be proposed at all; the verdict then says why. */
  readonly proposals: readonly Proposal[];
  readonly verdict: Verdict;
}

/** One value that a field of the dialog may take, with the verdict that it would lead to. */
export interface Option<Value> {
  readonly value: Value;
  readonly verdict: Verdict;
}

/** What the dialog's fields may hold, refused values included, so that each can say why not. */
export interface Alternatives {
  /** Empty when moving: a move keeps the device kind. */
  readonly devices: readonly Option<DeviceKind>[];
  readonly adapters: readonly Option<AdapterType>[];
  /** Adapters of the proposed type with room, by bus and slot, each with its next free target; then the first new slot. */
  readonly addresses: readonly Option<Address & { readonly target: number }>[];
  /** Nodes; empty when the proposed statement names no lunpath, or for several devices. */
  readonly lunpaths: readonly Option<number>[];
}
