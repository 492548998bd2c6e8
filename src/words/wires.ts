/** What the lines between the panes mean, for their key. */

/** A kind of line: what it is called, and what it says. */
export interface WireWords {
  readonly name: string;
  readonly says: string;
}

/** By style as the links are drawn, and `beyond` for a line whose other end is out of view. */
export const wireWords = {
  attached: { name: 'Attached I/O', says: 'The guest drives the real device.' },
  shared: { name: 'Shared I/O', says: 'Integrity VM serves it as a virtual device.' },
  many: { name: 'In several guests', says: 'One device in more than one guest.' },
  planned: { name: 'Planned', says: 'In the plan, not yet on the host.' },
  conflict: { name: 'Conflict', says: 'These uses cannot go together.' },
  beyond: { name: 'Out of view', says: 'Its other end is further up or down.' },
} as const satisfies Readonly<Record<string, WireWords>>;

/** The button that opens the key. */
export const WIRE_KEY = 'Key to the lines';
