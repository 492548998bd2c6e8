import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }] as const,
  ),
);

const surfaces = ['ground', 'panel', 'raised', 'well', 'chip', 'hover', 'selected'];
const texts = ['ink', 'ink-2', 'ink-3', 'teal', 'blue', 'amber', 'red', 'green'];
const themes = ['light', 'dark'] as const;

describe.each(themes)('in the %s theme', (theme) => {
  it.each(texts.flatMap((text) => surfaces.map((surface) => [text, surface] as const)))(
    '%s is readable on %s',
    (text, surface) => {
      expect(contrast(colour(text, theme), colour(surface, theme))).toBeGreaterThanOrEqual(4.5);
    },
  );

  it.each([
    ['teal', 'teal-wash'],
    ['blue', 'blue-wash'],
    ['amber', 'amber-wash'],
    ['red', 'red-wash'],
    ['green', 'green-wash'],
    ['ink', 'amber-wash'],
    ['ink-2', 'amber-wash'],
    ['ink-2', 'red-wash'],
    ['on-go', 'go'],
    ['on-go', 'go-hover'],
  ])('%s is readable on %s', (text, surface) => {
    expect(contrast(colour(text, theme), colour(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['edge', 'focus', 'go'].flatMap((line) => surfaces.map((surface) => [line, surface] as const)))(
    'the line %s can be told from %s',
    (line, surface) => {
      expect(contrast(colour(line, theme), colour(surface, theme))).toBeGreaterThanOrEqual(3);
    },
  );
});

function colour(name: string, theme: 'light' | 'dark'): string {
  const token = tokens.get(name);
  if (token === undefined) throw new Error(`no token --${name}`);
  return token[theme];
}

/** The contrast ratio of WCAG 2.x. */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
