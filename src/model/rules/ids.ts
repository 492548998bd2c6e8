/** Names of the rules: tests, findings and the command line's JSON cite them, so a name once given stays. */

/** In the order of the catalogue. */
export const RULE_IDS = [
  'statement-syntax',
  'guest-known',
  'combination',
  'attach-path-version',
  'device-known',
  'lunpath-known',
  'lunpath-class',
  'lunpath-usable',
  'address-range',
  'address-reserved',
  'address-taken',
  'limit-adapter',
  'limit-guest',
  'limit-adapters',
  'same-entity-twice',
  'one-kind-at-a-time',
  'attached-shared',
  'mixed-access',
  'writable-shared',
  'host-in-use',
  'character-device',
  'usb-needs-avio',
  'guest-os',
  'not-modifiable',
  'unknown',
] as const;

/** One rule's name. */
export type RuleId = (typeof RULE_IDS)[number];
