/** Shell prompts, and the commands echoed behind them or standing as a title over their output. */

/** A line that is a prompt: whose host it names, and what was typed behind it ('' for nothing). */
export interface Prompt {
  readonly host: string | null;
  readonly typed: string;
}

const NAME = String.raw`[A-Za-z][\w.-]*`;

/** The shapes that prompts take; `host` and `typed` are what is looked for. The order matters: the telling ones first. */
const PROMPTS: readonly RegExp[] = [
  // root@NAME:/ #   root@NAME #   [root@NAME disk]#   [root@NAME] / #
  new RegExp(String.raw`^\[?[\w.-]+@(?<host>${NAME})\]?(?::?[^#$%>\[]{0,200})?[#$%>](?:\s+(?<typed>.*))?$`),
  // NAME:root[/]#
  new RegExp(String.raw`^(?<host>${NAME}):\w*\[[^\]]{0,200}\]\s*[#$%>](?:\s*(?<typed>.*))?$`),
  // user on NAME:/home/user $
  new RegExp(String.raw`^[\w.-]+ on (?<host>${NAME}):\S{0,200}\s*[#$%>](?:\s+(?<typed>.*))?$`),
  // NAME:/#   NAME:/home/root $
  new RegExp(String.raw`^(?<host>${NAME}):[~/][^#$%>\s]{0,200}\s*[#$%>](?:\s*(?<typed>.*))?$`),
  // [/] #   /home/root $   (root) #
  /^(?:[[(][^\])]{0,80}[\])]|[~/][^#$%>\s]{0,200})\s*[#$%>](?:\s+(?<typed>.*))?$/,
  // #   $   %
  /^[#$%](?:\s+(?<typed>.*))?$/,
];

/** A prompt of one word, `root >`, `NAME#`: only believed before a known command, or with nothing behind it. */
const ONE_WORD = new RegExp(String.raw`^(?:${NAME})\s?[#$%>](?:\s+(?<typed>.*))?$`);

/** The prompt that a line begins with; null when it begins with none. */
export function parsePrompt(line: string): Prompt | null {
  if (line.length > 4096) return null;
  const text = line.trim();
  for (const shape of PROMPTS) {
    const match = shape.exec(text);
    if (match !== null) return { host: hostOf(match.groups?.host), typed: match.groups?.typed?.trim() ?? '' };
  }
  const typed = ONE_WORD.exec(text)?.groups?.typed?.trim();
  return typed !== undefined && isKnownCommand(typed) ? { host: null, typed } : null;
}

function hostOf(name: string | undefined): string | null {
  return name === undefined || name === 'localhost' ? null : name;
}

/** Commands whose output is read, or known and set aside. */
const COMMANDS = String.raw`ioscan|scsimgr|hpvm\w+|hostname|uname|date|swlist|swapinfo|vg(?:display|scan)|lvdisplay|pvdisplay|lvmadm|lvlnboot|bdf|setboot|vxdisk|vxprint|vxdg|mount|df|model|machinfo|lanscan|netstat|strings|diskinfo|fcmsutil|sasmgr|insf|rmsf|lssf|mksf|kctune|kcmodule|print_manifest|getconf|crashconf|parstatus|vparstatus|olrad|evainfo|xpinfo|swinstall|cmviewcl`;
const KNOWN = new RegExp(
  String.raw`^(?:(?:/usr)?(?:/s?bin|/contrib/bin|/opt/\w+/s?bin)/)?(?:${COMMANDS})(?=\s|$)`,
);

/** True when a text begins like one of the commands that Lundock knows. */
export function isKnownCommand(text: string): boolean {
  return KNOWN.test(withoutWrappers(text));
}

/** Quick and loose: most lines hold none of the commands. */
const COMMAND_WORD = new RegExp(String.raw`(?:^|[^\w.])(?:${COMMANDS})(?=\s|$|[^\w-])`);

const TITLE =
  /^(?:(?:command|output of|cmd|running|executing)\s*:?\s+|[-=*#+~_]{1,}\s*\[?\s*|\+ |\[)?['"`(]?(.*?)['"`)]?(?:\s*\]?\s*[-=*#+~_]{2,}|\]|:)?$/i;

/** A command on a line of its own, as reports and scripts print it over its output; null for other lines. */
export function parseTitle(line: string): string | null {
  if (line.length > 300 || !COMMAND_WORD.test(line)) return null;
  const match = TITLE.exec(line.trim());
  const command = match?.[1]?.trim();
  if (command === undefined || !isKnownCommand(command)) return null;
  return looksTyped(withoutWrappers(command)) ? command : null;
}

/** A command line, not a sentence or a message that begins with a command's name. */
function looksTyped(command: string): boolean {
  const words = command.split(/\s+/);
  if (words[0]!.endsWith(':')) return false;
  if (words.length === 1) return true;
  return /^(?:-|\/dev\/|\||;|&|>|2>|lun_map$|get_attr$|get_info$|list$|\/etc\/)/.test(words[1]!);
}

const WRAPPERS =
  /^(?:(?:sudo|time|timex|nohup|nice|exec|env)\s+(?:-\S+\s+)*|[A-Z_]+=\S*\s+|(?:ssh|remsh|rsh)\s+(?:-\S+\s+(?=-|\S+\s+\S))*(?:\S+@)?\S+\s+['"]?)+/;

/** What is run in the end: without sudo, variables and a remote shell. */
export function withoutWrappers(command: string): string {
  return command.replace(WRAPPERS, '').trim();
}

/** The host that a remote shell was told to run on; null when there is none. */
export function remoteHost(command: string): string | null {
  const match = /^(?:sudo\s+)?(?:ssh|remsh|rsh)\s+(?:-\S+\s+)*(?:\S+@)?([A-Za-z][\w.-]*)\s+\S/.exec(command);
  return match?.[1] ?? null;
}
