/** One line that holds something other than plain text, made plain. Slow and rare: most lines never come here. */

/** Escape sequences: CSI, OSC (titles), character sets, and single letters. An unfinished one goes too. */
const ESCAPES =
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for.
  /\u001b(?:\[[0-?]*[ -/]*[@-~]?|\][^\u0007\u001b]*(?:\u0007|\u001b\\)?|[()*+#][0-9A-Za-z]?|[ -~]?)/g;

/** No-break and typographic blanks, tabs, vertical tabs, form feeds. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for.
const BLANKS = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\u000b\u000c]/g;

/** Zero-width characters, byte order marks inside a text, and control characters that print nothing. */
// oxlint-disable-next-line no-control-regex -- control characters are what is looked for.
const INVISIBLE = /[\u200b-\u200f\u2060\ufeff\u0000-\u0007\u000e-\u001f\u007f\u0080-\u009f]/g;

/** Plain text: blanks for all kinds of blanks, no escape sequences, overstruck characters resolved. */
export function plainText(line: string): string {
  let text = line.includes('\u001b') ? line.replace(ESCAPES, '') : line;
  if (text.includes('\b')) text = overstrike(text);
  return text.replace(BLANKS, ' ').replace(INVISIBLE, '');
}

/** Backspaces as a terminal shows them; they come from typing errors in a log and from man pages. */
function overstrike(text: string): string {
  const shown: string[] = [];
  for (const char of text) {
    if (char === '\b') shown.pop();
    else shown.push(char);
  }
  return shown.join('');
}

const QUOTED_BEFORE = /^\s*(?:>\s?)+/;

/** Rows and headers behind the `# ` of a comment. A shell's prompt looks the same: what follows decides. */
const COMMENTED =
  /^(\s*)#(\s+(?:Class\s+I\s|H\/W Path\s|Persistent DSF|Lun H\/W Path|={5,}|\/dev\/\S+(?:\s+\/dev\/|\s*$)|[a-z][\w-]*\s+-?\d+\s+\S.*\s(?:CLAIMED|UNCLAIMED|NO_HW|DIFF_HW|ERROR|SCAN|SUSPENDED|UNUSABLE)\b).*)$/;

/** Without the marks that mail and comments put before each line. */
export function withoutPrefix(line: string): string {
  const bare = line.replace(QUOTED_BEFORE, '');
  const match = COMMENTED.exec(bare);
  return match === null ? bare : `${match[1]!}${match[2]!.trimStart()}`;
}
