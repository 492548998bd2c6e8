/** HTML reports (cfg2html, nickel): the text between the tags, line by line. */

/** What the line before left open. */
export type Markup = 'text' | 'tag' | 'comment' | 'hidden';

/** True when a source's beginning looks like an HTML report rather than like plain text with an angle bracket in it. */
export function looksLikeHtml(head: string): boolean {
  return /<(?:!doctype html|html|head|title|body|pre)\b[^>]*>/i.test(head);
}

/** The text of one line of HTML, and what it leaves open. Tags become nothing, breaks and cells a blank. */
export function stripMarkup(line: string, open: Markup): { readonly text: string; readonly open: Markup } {
  let text = '';
  let state = open;
  let at = 0;
  while (at < line.length) {
    if (state === 'text') {
      const next = line.indexOf('<', at);
      text += line.slice(at, next < 0 ? line.length : next);
      if (next < 0) break;
      const tag = line.slice(next, next + 12);
      at = next + 1;
      if (!/^<[!/a-z]/i.test(tag)) text += '<';
      else {
        state = opened(tag);
        if (/^<\/?(?:br|td|th|tr|li)\b/i.test(tag)) text += ' ';
      }
      continue;
    }
    const end = closing(line, at, state);
    if (end < 0) break;
    at = end;
    state = 'text';
  }
  return { text: unescapeEntities(text), open: state };
}

function opened(tag: string): Markup {
  if (tag.startsWith('<!--')) return 'comment';
  return /^<(?:script|style)\b/i.test(tag) ? 'hidden' : 'tag';
}

/** The offset after the end of what is open, or -1. */
function closing(line: string, at: number, state: Markup): number {
  if (state === 'tag') return after(line.indexOf('>', at), 1);
  if (state === 'comment') return after(line.indexOf('-->', at), 3);
  const match = /<\/(?:script|style)\s*>/i.exec(line.slice(at));
  return match === null ? -1 : at + match.index + match[0].length;
}

function after(found: number, length: number): number {
  return found < 0 ? -1 : found + length;
}

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Named and numbered entities that these reports use; others stay as they are. */
export function unescapeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
    if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : parseInt(String(hex), 16);
    return code === 160 || code < 32 || code > 0x10ffff ? ' ' : String.fromCodePoint(code);
  });
}
