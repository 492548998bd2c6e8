/** Recorded outputs for the tests of the readers: same shapes as the commands print, every name and number invented. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Line } from './line.ts';

/** A text as numbered lines. */
export function linesOf(text: string): Line[] {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, at) => ({ number: at + 1, text: line.trimEnd() }));
}

/** The lines of a file under fixtures/hpvm. */
export function hpvmLines(file: string): Line[] {
  return linesOf(readFileSync(fileURLToPath(new URL(`fixtures/hpvm/${file}`, import.meta.url)), 'utf8'));
}
