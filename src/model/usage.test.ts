import { describe, expect, it } from 'vitest';
import type { Situation, Target } from './situation.ts';
import type { StorageStatement } from './statement.ts';
import { usageOf } from './usage.ts';

const tape: StorageStatement = {
  device: 'tape',
  adapter: 'avio_stor',
  address: { bus: 0, slot: 4, target: 0 },
  storage: 'attach_path',
  location: '0/2/1/0.0x1.0x0',
};

const use = (guest: string, change: Partial<StorageStatement> = {}): Target => ({
  id: `${guest}/0,4,0`,
  guest,
  statement: { ...tape, ...change },
  text: '',
  backing: { kind: 'lun', lun: 0, lunpath: -1, sure: true },
  planned: false,
  origin: null,
});

const usage = (...users: Target[]) => usageOf({ usersOf: () => users } as unknown as Situation, 0);

describe('usageOf', () => {
  it('counts guests, not targets', () => {
    expect(usage()).toBe('free');
    expect(usage(use('atlas'))).toBe('one');
    expect(usage(use('atlas'), use('borneo'))).toBe('many');
  });

  it('finds uses that cannot go together', () => {
    expect(usage(use('atlas'), use('atlas'))).toBe('conflict');
    expect(usage(use('atlas', { device: 'dvd', storage: 'disk' }), use('borneo', { device: 'burner' }))).toBe(
      'conflict',
    );
    expect(usage(use('atlas'), use('borneo', { adapter: 'scsi', storage: 'attach' }))).toBe('conflict');
  });

  it('lets a read-only drive serve several guests, and a disk only one', () => {
    const dvd = { device: 'dvd', storage: 'disk' } as const;
    const disk = { device: 'disk', storage: 'disk' } as const;
    expect(usage(use('atlas', dvd), use('borneo', dvd))).toBe('many');
    expect(usage(use('atlas', disk), use('borneo', disk))).toBe('conflict');
  });
});
