/**
 * The rules come in a chunk of their own, fetched while the first picture is drawn: nobody has asked for a verdict yet. Who shows a verdict
 * got it from here, so that its sentences are there too.
 */
import { useSyncExternalStore } from 'react';

/** What the chunk holds. */
export type Judging = typeof import('./judging.ts').judging;

let judging: Judging | null = null;
let coming: Promise<Judging> | null = null;
const listeners = new Set<() => void>();

/** Fetches the rules, once; a fetch that failed is tried again by the next caller. */
export function loadJudgement(): Promise<Judging> {
  coming ??= import('./judging.ts').then(
    ({ judging: rules }) => arrived(rules),
    (error: unknown) => {
      coming = null;
      throw error;
    },
  );
  return coming;
}

function arrived(rules: Judging): Judging {
  judging = rules;
  for (const listener of listeners) listener();
  return rules;
}

/** The rules; null until they have come. */
export function judgement(): Judging | null {
  return judging;
}

/** The same for a component, which is drawn again when they come. */
export function useJudgement(): Judging | null {
  return useSyncExternalStore(subscribe, judgement);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** For those who show what the rules said: they have come, then. Throws when nobody asked them yet. */
function saidBy(): Judging {
  if (judging === null) throw new Error('A verdict is shown, and the rules that gave it are not loaded');
  return judging;
}

/** `words/findings.ts` `sayFinding`. */
export const sayFinding: Judging['sayFinding'] = (finding) => saidBy().sayFinding(finding);

/** `words/findings.ts` `saySource`. */
export const saySource: Judging['saySource'] = (rule) => saidBy().saySource(rule);

/** `words/remarks.ts` `groupRemarks`. */
export const groupRemarks: Judging['groupRemarks'] = (findings) => saidBy().groupRemarks(findings);

/** `words/remarks.ts` `sayTopics`. */
export const sayTopics: Judging['sayTopics'] = (findings, most) => saidBy().sayTopics(findings, most);

/** `words/verdicts.ts` `sayOutcome`. */
export const sayOutcome: Judging['sayOutcome'] = (verdict) => saidBy().sayOutcome(verdict);

/** `words/verdicts.ts` `sayOfferRefused`. */
export const sayOfferRefused: Judging['sayOfferRefused'] = (what, offer) =>
  saidBy().sayOfferRefused(what, offer);
