/** What a line looks like by itself, whatever is being read. */
import { headingOf, shapeOf, type FormatRow } from './formats.ts';
import { looksLikeSwlistHeader } from './host-facts.ts';
import { parsePrompt, parseTitle, type Prompt } from './prompt.ts';
import { remembered } from './remembered.ts';

/** The looks of one line; each is told when it is first asked for. */
export class Sight {
  readonly text: string;
  private promptSeen: Prompt | null | undefined;
  private titleSeen: Prompt | null | undefined;
  private headingSeen: FormatRow | null | undefined;
  private shapeSeen: FormatRow | null | undefined;

  constructor(text: string) {
    this.text = text;
  }

  /** The prompt that the line begins with. */
  get prompt(): Prompt | null {
    return this.promptSeen === undefined ? (this.promptSeen = promptIn(this.text)) : this.promptSeen;
  }

  /** A command that stands as a title over its output. */
  get title(): Prompt | null {
    return this.titleSeen === undefined ? (this.titleSeen = titleIn(this.text)) : this.titleSeen;
  }

  get heading(): FormatRow | null {
    return this.headingSeen === undefined ? (this.headingSeen = headingOf(this.text)) : this.headingSeen;
  }

  /** The format whose shape it has, chance shapes left out. */
  get shape(): FormatRow | null {
    return this.shapeSeen === undefined ? (this.shapeSeen = shapeOf(this.text, false)) : this.shapeSeen;
  }
}

/** Looks at a line without blanks around it. */
export const sightOf = remembered((text) => new Sight(text));

function promptIn(text: string): Prompt | null {
  return /[#$%>]/.test(text) && !looksLikeSwlistHeader(text) ? parsePrompt(text) : null;
}

function titleIn(text: string): Prompt | null {
  const typed = looksLikeSwlistHeader(text) ? null : parseTitle(text);
  return typed === null ? null : { host: null, typed };
}
