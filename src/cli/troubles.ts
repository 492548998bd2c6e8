/**
 * Findings as a person wants them told: by the thing that they are about, and what is true of several guests once. Scripts get each
 * finding by itself.
 */
import { auditGuest } from '../model/audit/audit.ts';
import { targetsOf } from '../model/guest-view.ts';
import { subjectsOf } from '../model/rules/subjects.ts';
import type { Situation } from '../model/situation.ts';
import type { Finding } from '../model/verdict.ts';
import { standingWaysOut } from '../model/ways-out/standing-ways.ts';
import { after, type WayOut } from '../model/ways-out/way-out.ts';
import { sayFinding } from '../words/findings.ts';
import { commandLines, type Explained } from './finding-output.ts';

/** A finding that stands for all that say the same. */
export interface Told {
  readonly finding: Finding;
  /** Guests of which it is true as well, and that it does not name. */
  readonly alsoOf: readonly string[];
}

/** What is put right together: each of the ways ends all that is told. */
export interface Case {
  readonly told: readonly Told[];
  readonly ways: readonly WayOut[];
}

/** All of one severity that is said of one thing. */
export interface Trouble {
  /** A device, volume, file or statement; '' where a finding names none. */
  readonly thing: string;
  /** The guests that are concerned, in the findings' order; none for the host itself. */
  readonly guests: readonly string[];
  readonly findings: readonly Finding[];
}

/** Findings of an audit of this situation, in their order by the first of each trouble. */
export function troublesOf(situation: Situation, findings: readonly Finding[]): readonly Trouble[] {
  const groups = new Map<string, { readonly thing: string; readonly findings: Finding[] }>();
  for (const finding of findings) {
    const thing = thingOf(situation, finding);
    const key = [finding.severity, thing, thing === '' ? finding.guest : ''].join('\n');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { thing, findings: [finding] });
    else group.findings.push(finding);
  }
  return Array.from(groups.values(), (group) => ({ ...group, guests: guestsIn(situation, group.findings) }));
}

/** What a finding is about, beside guests; else the standing device that it was found at. */
function thingOf(situation: Situation, finding: Finding): string {
  const named = subjectsOf(finding).find((name) => situation.guest(name) === undefined);
  return named ?? statementOf(situation, finding) ?? '';
}

function statementOf(situation: Situation, { guest, target }: Finding): string | undefined {
  const view = target === undefined ? undefined : situation.guest(guest);
  return view && targetsOf(view).find(({ id }) => id === target)?.text;
}

function guestsIn(situation: Situation, findings: readonly Finding[]): readonly string[] {
  const names = findings.flatMap((finding) => (finding.guest === '' ? [] : subjectsOf(finding)));
  return [...new Set(names)].filter((name) => situation.guest(name) !== undefined);
}

/** The cases of a trouble, with ways out that are looked for now. */
export function casesOf(situation: Situation, trouble: Trouble): readonly Case[] {
  const cases = foldsOf(situation, trouble.findings).flatMap((fold) => casesIn(situation, trouble, fold));
  return joinedByWays(cases);
}

/** Findings of one thing that say the same, the first for all of them. */
type Fold = readonly [Finding, ...Finding[]];

function foldsOf(situation: Situation, findings: readonly Finding[]): readonly Fold[] {
  const folds: [Finding, ...Finding[]][] = [];
  for (const finding of findings) {
    const fold = folds.find(([first]) => saySame(situation, first, finding));
    if (fold === undefined) folds.push([finding]);
    else fold.push(finding);
  }
  return folds;
}

function saySame(situation: Situation, a: Finding, b: Finding): boolean {
  if (a.rule !== b.rule) return false;
  return isMirrored(situation, a, b) || sayOfAny(a) === sayOfAny(b);
}

/** Each names the other: `lagos has disk11 too` of atlas, and `atlas has disk11 too` of lagos; or two targets of one guest. */
function isMirrored(situation: Situation, a: Finding, b: Finding): boolean {
  const nameOf = (one: Finding) => (a.guest === b.guest ? statementOf(situation, one) : one.guest) ?? '';
  return subjectsOf(a).includes(nameOf(b)) && subjectsOf(b).includes(nameOf(a));
}

function sayOfAny(finding: Finding): string {
  return sayFinding({ ...finding, guest: 'GUEST' });
}

/** One case where the ways out serve all who have the trouble; else those that no command helps are told apart. */
function casesIn(situation: Situation, { thing }: Trouble, fold: Fold): readonly Case[] {
  const each = fold.map((finding) => ({ finding, ways: standingWaysOut(situation, finding) }));
  const isCure = (way: WayOut, of: readonly Finding[]) => cures(situation, way, thing, of);
  const ways = sharedWays(each, isCure);
  const some = each.filter((one) => one.ways.length > 0);
  if (ways.length > 0 || some.length === 0) return [caseOf(each, ways)];
  const none = each.filter((one) => one.ways.length === 0);
  const together = some.length === each.length ? [] : sharedWays(some, isCure);
  const all = together.length > 0 ? together : wayOfAll(some, isCure);
  const helped = all.length > 0 ? [caseOf(some, all)] : some.map((one) => caseOf([one], one.ways));
  return none.length === 0 ? helped : [...helped, caseOf(none, [])];
}

function caseOf(each: readonly Explained[], ways: readonly WayOut[]): Case {
  return { told: told(each.map(({ finding }) => finding)), ways };
}

type IsCure = (way: WayOut, of: readonly Finding[]) => boolean;

/** Trying is for a few guests: of many, what all of them were offered must do. */
const MOST_TRIED = 6;

function sharedWays(each: readonly Explained[], isCure: IsCure): readonly WayOut[] {
  if (each.length === 1) return each[0]!.ways;
  const findings = each.map(({ finding }) => finding);
  const isTried = each.length <= MOST_TRIED;
  const all = distinct(each.flatMap(({ ways }) => ways));
  return least(all.filter((way) => isInAll(way, each) || (isTried && isCure(way, findings))));
}

/** The first way of each, one after the other. */
function wayOfAll(each: readonly Explained[], isCure: IsCure): readonly WayOut[] {
  const way = distinct(each.map(({ ways }) => ways[0]!)).flat();
  return isCure(
    way,
    each.map(({ finding }) => finding),
  )
    ? [way]
    : [];
}

/** Findings that differ by their guest alone, once each. */
export function toldOfAny(findings: readonly Finding[]): readonly Told[] {
  const folds = new Map<string, Finding[]>();
  for (const finding of findings) {
    const said = sayOfAny(finding);
    folds.set(said, [...(folds.get(said) ?? []), finding]);
  }
  return [...folds.values()].flatMap(told);
}

/** The first stands for all. */
function told([first, ...others]: readonly Finding[]): readonly Told[] {
  return first === undefined ? [] : [{ finding: first, alsoOf: unnamed(first, others) }];
}

function unnamed(first: Finding, others: readonly Finding[]): readonly string[] {
  const named = subjectsOf(first);
  return [...new Set(others.map(({ guest }) => guest))].filter((guest) => !named.includes(guest));
}

const keyOf = (way: WayOut): string => commandLines(way).join('\n');

function distinct(ways: readonly WayOut[]): readonly WayOut[] {
  return [...new Map(ways.map((way) => [keyOf(way), way])).values()];
}

function isInAll(way: WayOut, each: readonly Explained[]): boolean {
  return each.every(({ ways }) => ways.some((one) => keyOf(one) === keyOf(way)));
}

/** Found for one guest, it may do for the others too: that is tried. */
function cures(situation: Situation, way: WayOut, thing: string, findings: readonly Finding[]): boolean {
  const at = after(situation, way);
  if (at === null) return false;
  return findings.every(({ rule, guest }) => {
    const view = at.guest(guest);
    const found = view === undefined ? [] : auditGuest(at, view);
    return !found.some((one) => one.rule === rule && thingOf(at, one) === thing);
  });
}

/** The shortest first, and none that only does more than another one. */
function least(ways: readonly WayOut[]): readonly WayOut[] {
  const lines = ways.map(commandLines);
  const isMore = (mine: readonly string[]) =>
    lines.some((other) => other.length < mine.length && other.every((line) => mine.includes(line)));
  return ways.filter((_, at) => !isMore(lines[at]!)).toSorted((a, b) => a.length - b.length);
}

/** What the same ways put right is one case: a drive in two guests breaks several rules at once. */
export function joinedByWays(cases: readonly Case[]): readonly Case[] {
  const joined = new Map<string, Case>();
  for (const [at, { told, ways }] of cases.entries()) {
    const key = ways.length === 0 ? `none ${at}` : ways.map(keyOf).toSorted().join('\n\n');
    const met = joined.get(key);
    joined.set(key, met === undefined ? { told, ways } : { told: [...met.told, ...told], ways: met.ways });
  }
  return [...joined.values()];
}
