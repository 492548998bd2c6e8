/** Lines of DSFs that a terminal broke in the middle of a name. They stand in up to four columns, so that they are often wider than it. */
import type { Facts } from './facts.ts';
import type { SourceLines } from './source-lines.ts';

/** Terminals are 80 columns or wider, mail breaks a little earlier. */
const NARROWEST = 60;

const DSF = /^\/dev\/[\w.-]+(?:\/[\w.-]+)+$/;

/** Takes the line as the rest of the last row's last DSF, with more DSFs behind it perhaps; false when it is no such line. */
export function takeBrokenDsfs(facts: Facts, lines: SourceLines, index: number, text: string): boolean {
  const [first = '', ...more] = text.split(/ +/);
  if (first.startsWith('/dev/')) return takeHead(facts, lines, index, text.split(/ +/));
  if (!more.every((dsf) => dsf.startsWith('/dev/'))) return false;
  const name = brokenBefore(facts, lines, index);
  // A lone word may be anything: what is broken off a name mostly holds a number, or the name is cut in its folder.
  const isRest = name !== null && (more.length > 0 || /[\d_]/.test(first));
  if (!isRest || !DSF.test(name + first)) return false;
  facts.rows.dsf.truncate(facts.rows.dsf.length - 1);
  for (const dsf of [name + first, ...more]) add(facts, dsf);
  return true;
}

/** The last DSF, when it stands at the very end of a full line and this line begins at the left edge; else null. */
function brokenBefore(facts: Facts, lines: SourceLines, index: number): string | null {
  const { rows } = facts;
  const last = rows.dsf.length - 1;
  if (last < rows.firstDsf[rows.count - 1]! || !isFull(lines, index - 1)) return null;
  if (lines.begin(index) !== lines.starts[index]) return null;
  const end = rows.dsf.end.data[last]!;
  const name = facts.text({ start: rows.dsf.start.data[last]!, end });
  return end === lines.end(index - 1) || endsWith(lines, index - 1, name) ? name : null;
}

/** A name that was put together does not stand in the line itself, but its end does. */
function endsWith(lines: SourceLines, index: number, name: string): boolean {
  const tail = lines.text(index).split(/ +/).at(-1)!;
  return tail !== '' && name.endsWith(tail);
}

/** A line whose last name breaks off inside `/dev/` itself; the line below must go on with it. */
function takeHead(facts: Facts, lines: SourceLines, index: number, words: readonly string[]): boolean {
  const last = words.at(-1)!;
  const isBroken = isFull(lines, index) && index + 1 < lines.count && '/dev/'.startsWith(last);
  if (!isBroken || !words.slice(0, -1).every((dsf) => dsf.startsWith('/dev/'))) return false;
  if (!(last + lines.text(index + 1)).startsWith('/dev/')) return false;
  for (const dsf of words) add(facts, dsf);
  return true;
}

function isFull(lines: SourceLines, index: number): boolean {
  return index >= 0 && lines.end(index) - lines.starts[index]! >= NARROWEST;
}

function add({ rows, store }: Facts, dsf: string): void {
  const start = store.append(dsf);
  rows.addDsf(start, store.length);
}
