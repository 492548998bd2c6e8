import { describe, expect, it } from 'vitest';
import { conditionOf, isTrouble } from './condition.ts';
import { HEALTHS, SW_STATES } from './vocabulary.ts';

describe('the condition of a row', () => {
  it('follows the state before the health', () => {
    expect(conditionOf('NO_HW', 'online')).toBe('bad');
    expect(conditionOf('CLAIMED', 'offline')).toBe('bad');
    expect(conditionOf('CLAIMED', 'standby')).toBe('warn');
    expect(conditionOf('CLAIMED', '')).toBe('unknown');
  });

  it('calls everything bad trouble, and nothing good', () => {
    for (const state of SW_STATES) {
      for (const health of HEALTHS) {
        const condition = conditionOf(state, health);
        if (condition === 'bad') expect(isTrouble(state, health)).toBe(true);
        if (condition === 'good') expect(isTrouble(state, health)).toBe(false);
      }
    }
  });
});
