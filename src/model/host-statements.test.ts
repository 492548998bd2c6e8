/** What stands for an adapter or for an entry of the device database, written and read back. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatAdapter, isAdapterText, parseAdapter } from './adapter-statement.ts';
import { formatRestricted, formatSetting, parseRestricted, parseSetting } from './database-statement.ts';
import { ADAPTER_TYPES } from './statement.ts';
import { lunpaths, statements } from './step.testing.ts';
import { SET_ATTRIBUTES } from './step.ts';

const small = fc.nat({ max: 999_999 });
const devices = fc.oneof(
  statements.map(({ location }) => location),
  lunpaths,
);

test('an adapter is read as it is written', () => {
  const adapters = fc.record({ type: fc.constantFrom(...ADAPTER_TYPES), bus: small, slot: small });
  fc.assert(
    fc.property(adapters, (adapter) => {
      const text = formatAdapter(adapter);
      expect(isAdapterText(text)).toBe(true);
      expect(parseAdapter(text)).toEqual({ ok: true, adapter });
    }),
  );
});

test('so are an attribute and a restriction', () => {
  const settings = fc.record({
    device: devices,
    attribute: fc.constantFrom(...SET_ATTRIBUTES),
    value: fc.constantFrom('YES' as const, 'NO' as const),
  });
  fc.assert(
    fc.property(settings, (setting) => {
      expect(parseSetting(formatSetting(setting))).toEqual(setting);
      expect(parseRestricted(formatRestricted(setting.device))).toBe(setting.device);
    }),
  );
});

test('faults lie within the text, and nothing throws', () => {
  fc.assert(
    fc.property(fc.string(), (rest) => {
      const text = `hba:${rest}`;
      const parsed = parseAdapter(text);
      for (const { at } of parsed.ok ? [] : parsed.errors) {
        expect(0 <= at[0] && at[0] <= at[1] && at[1] <= text.length).toBe(true);
      }
      expect([null, rest.replace(/^rdev:/, '')]).toContain(parseRestricted(rest));
      parseSetting(`gdev:${rest}`);
    }),
  );
});
