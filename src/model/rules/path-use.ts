/** Whether a lunpath can carry I/O, from its state and health as printed. */
import type { Inventory } from '../inventory.ts';
import type { Health, SwState } from '../vocabulary.ts';

/** `unread`: CLAIMED as far as was read, with no word on its health. `doubtful`: it may carry I/O (limited, testing, being scanned, without a driver). */
export type PathUse = 'usable' | 'unread' | 'standby' | 'doubtful' | 'failing';

/** States in which no hardware answers or it must not be used (ioscan(1M)). UNCLAIMED lacks a driver only, so it is doubtful. */
const DEAD_STATES: readonly SwState[] = ['NO_HW', 'UNUSABLE', 'SUSPENDED', 'DIFF_HW', 'ERROR'];
const DOUBTFUL_STATES: readonly SwState[] = ['SCAN', 'UNCLAIMED'];
const DEAD_HEALTHS: readonly Health[] = ['offline', 'unusable', 'disabled'];

/** True for a state or health that lets nothing through. */
export function isDead(state: SwState, health: Health): boolean {
  return DEAD_STATES.includes(state) || DEAD_HEALTHS.includes(health);
}

/** True for a state in which a node may or may not carry I/O. */
export function isDoubtful(state: SwState): boolean {
  return DOUBTFUL_STATES.includes(state);
}

/** True when a word on the health was printed. */
export function isRead(health: Health): boolean {
  return health !== '' && health !== 'N/A';
}

/**
 * How far a lunpath can be used. Where its own health was not printed its LUN's tells: an online LUN has no failing path, of an offline one
 * all paths are gone, and of a limited one nobody knows which (HP "Native Multi-Pathing", health).
 */
export function pathUse(inventory: Inventory, lunpath: number): PathUse {
  const state = inventory.state(lunpath);
  const health = healthOf(inventory, lunpath);
  if (isDead(state, health)) return 'failing';
  if (isDoubtful(state) || health === 'limited' || health === 'testing') return 'doubtful';
  if (health === 'standby') return 'standby';
  return health === 'online' ? 'usable' : 'unread';
}

/** The lunpath's health as printed, else what its LUN's says of it; '' when nothing does. */
export function healthOf(inventory: Inventory, lunpath: number): Health {
  const own = inventory.health(lunpath);
  const lun = inventory.lunOf(lunpath);
  if (isRead(own) || lun < 0) return isRead(own) ? own : '';
  const whole = inventory.lunHealth(lun);
  return whole === 'limited' || !isRead(whole) ? '' : whole;
}
