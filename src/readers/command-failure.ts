/** What a shell or a command prints in place of its output. */
const SHELL = /^(?:[\w./-]*sh(?:\[\d+\])?|-\w*sh): /;
const REASON =
  /(?:not found|permission denied|cannot (?:open|execute|find)|no such file|not superuser|must be (?:root|superuser))/i;
const COMMAND =
  /^(?:hpvm\w+|ioscan|scsimgr|swlist|vgdisplay|pvdisplay|lvmadm|bdf|mount|swapinfo|lvlnboot|VxVM vxdisk|diskinfo|strings|uname|hostname|date)(?:: | ERROR )/;

/** True for `sh: hpvmstatus: not found.`, `hpvmmodify: ERROR (web1): …` and their like: no facts, and worth saying so. */
export function looksLikeCommandFailure(text: string): boolean {
  if (text.length > 500) return false;
  const line = text.trim();
  return (
    (SHELL.test(line) && REASON.test(line)) || COMMAND.test(line) || /: (?:command )?not found\.?$/.test(line)
  );
}
