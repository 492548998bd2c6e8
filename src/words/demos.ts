/** What the start page says of the demo hosts. */

/** A demo host as its card shows it. */
export interface DemoWords {
  readonly id: string;
  readonly name: string;
  readonly summary: string;
  readonly size: string;
  /** True for hosts that show a failure: they stand apart. */
  readonly failure: boolean;
}

export const demoCards: readonly DemoWords[] = [
  {
    id: 'harbor',
    name: 'harbor',
    summary: 'A healthy rx8640: a disk array, a tape library, 7 guests',
    size: '40 LUNs over 4 paths each',
    failure: false,
  },
  {
    id: 'breakwater',
    name: 'breakwater',
    summary: 'The same host on a bad night: lost paths, guests that clash',
    size: '16 guests, every rule at work',
    failure: false,
  },
  {
    id: 'ocean',
    name: 'ocean',
    summary: 'As large as they come: 25,000 LUNs, 500 guests',
    size: '100,000 lunpaths',
    failure: false,
  },
  { id: 'slow', name: 'slow', summary: 'Every answer takes 5 seconds', size: '', failure: true },
  { id: 'failing', name: 'failing', summary: 'The host answers with an error', size: '', failure: true },
  { id: 'truncated', name: 'truncated', summary: 'Output that stops in the middle', size: '', failure: true },
  { id: 'lost', name: 'lost', summary: 'The connection breaks', size: '', failure: true },
];
