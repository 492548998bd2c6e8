/** `lundock find`: every name and place of the things that a name may mean. The document's shape is a contract with scripts. */
import { formatAddress } from '../model/address.ts';
import type { Inventory } from '../model/inventory.ts';
import { find } from '../model/names/find.ts';
import type { HostName } from '../model/names/host-names.ts';
import { sameThing, type GuestName } from '../model/names/same-thing.ts';
import type { Thing } from '../model/names/thing.ts';
import type { Situation } from '../model/situation.ts';
import { sayOrigin } from '../words/inspector.ts';
import { sayForm, sayHow, sayNameKind, sayNotFound, saySubject, saySubjectKind } from '../words/names.ts';
import type { Answer, Members } from './json.ts';
import { columns, tinted, wrapped } from './text.ts';

/** All things that the name may mean, the likeliest first; nothing found is an answer too. */
export function findAnswer(situation: Situation, name: string): Answer {
  return {
    members: findDocument(situation, name),
    lines: () => findText(situation, name),
    status: 0,
  };
}

/** `name` as typed, and `things`: what each is, how that is known, all its names on the host and the guests that have it. */
export function findDocument(situation: Situation, name: string): Members {
  return [
    ['name', name],
    ['things', thingsOf(situation, name)],
  ];
}

function* thingsOf(situation: Situation, name: string) {
  const { inventory } = situation;
  for (const thing of find(situation, name)) {
    const { host, guests } = sameThing(situation, thing.subject);
    yield {
      kind: thing.subject.kind,
      thing: saySubject(inventory, thing.subject),
      how: thing.how.code,
      sure: thing.sure,
      message: sayHow(inventory, thing),
      names: host.map((one) => nameMembers(inventory, one)),
      guests: guests.map(guestMembers),
    };
  }
}

/** `of`: the path that has the name, where the thing has several. `printed`: which line of which output says so; null when computed. */
function nameMembers(inventory: Inventory, { kind, text, of, origin, sure }: HostName) {
  return { kind, name: text, of, printed: origin === null ? null : sayOrigin(inventory, origin), sure };
}

function guestMembers({ target, sees }: GuestName) {
  return {
    guest: target.guest,
    address: formatAddress(target.statement?.address ?? null),
    statement: target.text,
    planned: target.planned,
    v2Path: sees?.v2Path ?? null,
    v3Lunpath: sees?.v3Lunpath ?? null,
    efiPath: sees?.efiPath ?? null,
  };
}

// For people.

/** The same in lines, aligned. */
export function* findText(situation: Situation, name: string): Generator<string> {
  const things = find(situation, name);
  if (things.length === 0) yield* wrapped(sayNotFound(name), 0);
  let isFirst = true;
  for (const thing of things) {
    if (!isFirst) yield '';
    isFirst = false;
    yield* thingLines(situation, thing);
  }
}

function* thingLines(situation: Situation, thing: Thing): Generator<string> {
  const { inventory } = situation;
  const { host, guests } = sameThing(situation, thing.subject);
  const title = tinted('strong', saySubject(inventory, thing.subject));
  const mark = thing.sure ? '' : `  ${tinted('warn', 'less sure')}`;
  yield `${title}  ${saySubjectKind(inventory, thing.subject)}${mark}`;
  yield* wrapped(sayHow(inventory, thing), 2);
  yield* indented(
    columns(hostRows(host), (cell, _, column) => (column === 1 ? cell : tinted('quiet', cell))),
  );
  yield* indented(
    columns(guests.flatMap(guestRows), (cell, _, column) => (column < 2 ? cell : tinted('quiet', cell))),
  );
}

const indented = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/** A row a name of the whole, the heading at the first of its kind; what belongs to one path stands behind that. */
function hostRows(names: readonly HostName[]): readonly (readonly string[])[] {
  const whole = names.filter(({ of }) => of === null);
  return whole.map((one, at) => {
    const heading = whole[at - 1]?.kind === one.kind ? '' : sayNameKind(one.kind);
    const details = names.filter(({ of }) => of === one.text).map(sayDetail);
    return [heading, one.text, [...(one.sure ? [] : ['by default']), ...details].join(', ')];
  });
}

function sayDetail({ kind, text, sure }: HostName): string {
  switch (kind) {
    case 'lun-number':
      return `LUN ${text}`;
    case 'target-port':
      return `port ${text}`;
    case 'legacy-path':
    case 'legacy-pattern':
      return `${sure ? 'legacy' : 'computed legacy'} ${text}`;
    case 'lunpath':
    case 'lunpath-pattern':
      return `computed lunpath ${text}`;
    default:
      return text;
  }
}

function guestRows({ target, sees }: GuestName): readonly (readonly string[])[] {
  const place = formatAddress(target.statement?.address ?? null);
  const head = [`${target.guest} ${place}`.trim(), target.text, target.planned ? 'planned' : ''];
  if (sees === null) return [head];
  const forms = [
    ['v2', sees.v2Path],
    ['v3', sees.v3Lunpath],
    ['efi', sees.efiPath],
  ] as const;
  return [
    head,
    ...forms.flatMap(([form, path]) => (path === null ? [] : [['', path, `in ${sayForm(form)}`]])),
  ];
}
