/**
 * The closed sets of words that ioscan prints (ioscan(1M), HP-UX 11.31). Columns hold a word's place in its list; the lists' order is
 * therefore part of the data's shape: append, never reorder. Place 0 means "not printed".
 */

/** S/W states, ioscan(1M). */
export const SW_STATES = [
  '',
  'CLAIMED',
  'UNCLAIMED',
  'UNUSABLE',
  'SUSPENDED',
  'DIFF_HW',
  'NO_HW',
  'ERROR',
  'SCAN',
] as const;
export type SwState = (typeof SW_STATES)[number];

/** H/W types, ioscan(1M). */
export const HW_TYPES = [
  '',
  'UNKNOWN',
  'PROCESSOR',
  'MEMORY',
  'BUS_NEXUS',
  'VIRTBUS',
  'INTERFACE',
  'DEVICE',
  'TGT_PATH',
  'LUN_PATH',
] as const;
export type HwType = (typeof HW_TYPES)[number];

/** Health words, ioscan(1M) `-m lun` and `-P health`. */
export const HEALTHS = [
  '',
  'online',
  'offline',
  'limited',
  'unusable',
  'testing',
  'disabled',
  'standby',
  'N/A',
] as const;
export type Health = (typeof HEALTHS)[number];
