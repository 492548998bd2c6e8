import { describe, expect, test } from 'vitest';
import { RULE_IDS, type RuleId } from '../model/rules/ids.ts';
import type { Finding, Severity } from '../model/verdict.ts';
import { groupRemarks, sayTopics, weigh } from './remarks.ts';

const finding = (rule: RuleId, severity: Severity): Finding => ({
  rule,
  severity,
  moment: 'add',
  guest: 'atlas',
  detail: { code: 'active-io', state: 'On (OS)', entity: 'tape1' },
});

const WARNED = [
  finding('unknown', 'warn'),
  finding('guest-driver', 'warn'),
  finding('active-io', 'inform'),
  finding('guest-driver', 'warn'),
  finding('new-adapter-needs-reboot', 'warn'),
  finding('share-no', 'warn'),
];

describe('weigh', () => {
  test('puts a clash before what is the same everywhere, and loses nothing', () => {
    expect(weigh(WARNED).map(({ rule }) => rule)).toEqual([
      'share-no',
      'new-adapter-needs-reboot',
      'guest-driver',
      'guest-driver',
      'unknown',
      'active-io',
    ]);
  });

  test('lets no weight pass a severity', () => {
    const [first] = weigh([finding('share-no', 'warn'), finding('statement-syntax', 'refuse')]);
    expect(first?.severity).toBe('refuse');
  });
});

test('findings stand under their severity, each with its topic, all of them', () => {
  const groups = groupRemarks(WARNED);
  expect(groups.map(({ heading, remarks }) => [heading, remarks.length])).toEqual([
    ['5 warnings', 5],
    ['To know', 1],
  ]);
  expect(groups[0]?.remarks[0]?.topic).toBe('SHARE is not YES');
  expect(groups[0]?.remarks[1]?.topic).toBe('Reboot needed');
  expect(groups[1]?.remarks[0]?.text).toContain('tape1');
  expect(groupRemarks([])).toEqual([]);
});

test('warnings in few words: each topic once, the rest counted', () => {
  expect(sayTopics(WARNED, 1)).toBe('SHARE is not YES +3');
  expect(sayTopics(WARNED, 9)).toBe('SHARE is not YES, reboot needed, driver in the guest, not all was read');
  expect(sayTopics([finding('active-io', 'inform')], 9)).toBe('');
});

test.each(RULE_IDS)('%s has a topic that fits beside a device', (rule) => {
  const topic = groupRemarks([finding(rule, 'warn')])[0]?.remarks[0]?.topic;
  expect(topic).toMatch(/^([A-Z]|attach_path)/);
  expect(topic!.length).toBeLessThanOrEqual(28);
});
