/** Reports: what cfg2html, nickel and their like print around the outputs. */

/** True when the beginning of a source says that it is such a report: what is unknown in it is then set aside. */
export function looksLikeReport(head: string): boolean {
  return /\bcfg2html\b|\bnickel\b|-{2,}=\[ .* \]=-{2,}/i.test(head);
}

const NAMED: readonly RegExp[] = [
  /^([A-Za-z][\w.-]*)\s+-\s+(?:System )?Documentation\b/i,
  /^([A-Za-z][\w.-]*)\s+-\s+.*\bcfg2html\b/i,
  /\bcfg2html\b.*\b(?:for|of|on)\s+(?:host\s+)?([A-Za-z][\w.-]*)\s*$/i,
  /^(?:System )?Documentation (?:for|of|on) ([A-Za-z][\w.-]*)$/i,
  /^nickel\b.*\b(?:for|of|on)\s+([A-Za-z][\w.-]*)\s*$/i,
];

/** The host that a report's title names; null for other lines. */
export function hostInTitle(text: string): string | null {
  if (text.length > 200) return null;
  for (const shape of NAMED) {
    const name = shape.exec(text)?.[1];
    if (name !== undefined) return name;
  }
  return null;
}

/** True for frames and section titles of reports. */
export function looksLikeDecoration(text: string): boolean {
  return text.length < 300 && /^[-=*#+~_]{2,}\s*\[?.*\]?\s*[-=*#+~_]{2,}$/.test(text);
}
