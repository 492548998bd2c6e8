/** How well a row of the tree or a LUN is, from its S/W state and health as printed (ioscan(1M); "Native Multi-Pathing", health of LUNs and lunpaths). */
import type { Health, SwState } from './vocabulary.ts';

/** `unknown`: no health was printed, and the state says nothing against it. */
export type Condition = 'good' | 'warn' | 'bad' | 'unknown';

/** The state speaks first: a CLAIMED row may be offline, but a NO_HW row is not online. */
export function conditionOf(state: SwState, health: Health): Condition {
  switch (state) {
    case 'NO_HW':
    case 'ERROR':
    case 'UNUSABLE':
    case 'SUSPENDED':
    case 'DIFF_HW':
      return 'bad';
    case 'UNCLAIMED':
    case 'SCAN':
      return 'warn';
    case '':
    case 'CLAIMED':
      return conditionOfHealth(health);
  }
}

function conditionOfHealth(health: Health): Condition {
  switch (health) {
    case 'online':
      return 'good';
    case 'limited':
    case 'testing':
    case 'standby':
      return 'warn';
    case 'offline':
    case 'unusable':
    case 'disabled':
      return 'bad';
    case '':
    case 'N/A':
      return 'unknown';
  }
}

/** What an admin would look into: anything bad, and a LUN that lost some of its paths. A standby path or a row without a driver is usual. */
export function isTrouble(state: SwState, health: Health): boolean {
  return conditionOf(state, health) === 'bad' || health === 'limited';
}
