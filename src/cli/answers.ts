/** What each command answers, over a load that was read. */
import { createSituation } from '../model/create-situation.ts';
import { Inventory } from '../model/inventory.ts';
import { PROFILES, profileOf } from '../model/profile.ts';
import type { Situation, Told } from '../model/situation.ts';
import { sayQuoted } from '../words/units.ts';
import type { Arguments, CommandName, Options } from './args.ts';
import { bootAnswer } from './boot-command.ts';
import { checkAnswer } from './check-command.ts';
import { findAnswer } from './find-command.ts';
import type { Answer } from './json.ts';
import type { Load } from './load-files.ts';
import { pathAnswer } from './path-command.ts';
import { doCommands, planAnswer, REFUSED } from './plan-command.ts';
import { readAnswer } from './read-command.ts';

/** The usage does not fit what was read. */
const UNFIT = 2;

/** An answer with notes for standard error, or one sentence on why there is none, and the exit status then. */
export type Answered =
  | { readonly ok: true; readonly answer: Answer; readonly notes: readonly string[] }
  | { readonly ok: false; readonly sentence: string; readonly status: number };

type Asked = Extract<Arguments, { readonly files: readonly string[] }>;

/**
 * `sentence` only for words of the usage that the load does not know (a guest that no output lists, an address where nothing stands), and
 * for a command that cannot be taken as done: an answer without it would be about another host than the one that was asked about.
 */
export function answerOf(args: Asked, load: Extract<Load, { readonly ok: true }>): Answered {
  if (args.kind === 'read')
    return { ok: true, answer: readAnswer(load.sources, load.reading, args), notes: [] };
  const inventory = new Inventory(load.reading.inventory);
  const start = createSituation(inventory, toldBy(args));
  const wrong = unheard(start, args);
  if (wrong !== null) return { ok: false, sentence: wrong, status: UNFIT };
  const notes = releaseNotes(args, inventory);
  if (args.kind === 'plan') return { ok: true, answer: planAnswer(start, args.commands), notes };
  const done = doCommands(start, args.commands);
  if (!done.ok) return { ok: false, sentence: done.sentence, status: REFUSED };
  const answer = ANSWERS[args.kind](done.situation, args);
  return typeof answer === 'string'
    ? { ok: false, sentence: answer, status: UNFIT }
    : { ok: true, answer, notes };
}

/** A sentence in place of an answer is for standard error. */
const ANSWERS: Readonly<
  Record<Exclude<CommandName, 'read' | 'plan'>, (situation: Situation, options: Options) => Answer | string>
> = {
  check: (situation) => checkAnswer(situation),
  boot: (situation, { order }) => bootAnswer(situation, order),
  find: (situation, { words: [name = ''] }) => findAnswer(situation, name),
  path: (situation, { words: [guest = '', address = ''] }) => pathAnswer(situation, guest, address),
};

function toldBy({ hpvm, hpux }: Options): Told {
  return { hpuxVersions: hpux, release: hpvm };
}

/** A version was told of a guest that is not there, or does not run HP-UX: nobody may think that it counted. */
function unheard(situation: Situation, { hpux }: Options): string | null {
  const guest = Object.keys(hpux).find((name) => situation.guest(name)?.hpuxVersion !== hpux[name]);
  return guest === undefined ? null : `No output lists a guest ${sayQuoted(guest)} that runs HP-UX.`;
}

/** What the host says of itself counts more than what was typed; what nobody said is assumed, and that is said. */
function releaseNotes({ hpvm }: Options, { host }: Inventory): readonly string[] {
  const { profile, known } = profileOf(host.hpvmRevision);
  if (hpvm === null && !known)
    return [
      `No output tells the release of Integrity VM, so the rules of ${profile.name} are taken. Choose others with --hpvm, or load the output of swlist.`,
    ];
  if (hpvm === null || !known || profile.id === hpvm) return [];
  return [
    `--hpvm ${PROFILES[hpvm].name} is not used: the output says ${host.hpvmRevision}, so the rules of ${profile.name} hold.`,
  ];
}
