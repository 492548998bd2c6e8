/** What the start page and the help say. */

/** A command to run on the host, and what its output gives. */
export interface HostCommand {
  /** As typed; the word GUEST stands for each guest's name. */
  readonly line: string;
  readonly gives: string;
}

/** The outputs without which there is little to see. */
export const neededCommands: readonly HostCommand[] = [
  { line: 'ioscan -kfnN', gives: 'the lunpath tree' },
  { line: 'ioscan -m lun', gives: 'LUNs, health, paths' },
  { line: 'hpvmstatus', gives: 'guests' },
  { line: 'hpvmstatus -P GUEST -d', gives: 'what each guest has' },
  { line: 'hpvmdevmgmt -l all', gives: 'sharing, host devices' },
];

/** The outputs that settle what else would stay unknown. */
export const furtherCommands: readonly HostCommand[] = [
  { line: 'hostname', gives: 'whose output it is' },
  { line: 'uname -a', gives: 'release and machine' },
  { line: 'date', gives: 'when it was read' },
  { line: 'swlist', gives: 'the Integrity VM version' },
  { line: 'ioscan -kfn', gives: 'legacy paths and device files' },
  { line: 'ioscan -fun', gives: 'USB devices' },
  { line: 'ioscan -m dsf', gives: 'persistent and legacy device files' },
  { line: 'ioscan -m hwpath', gives: 'agile and legacy paths' },
  { line: 'scsimgr -p get_attr all_lun -a device_file -a wwid', gives: 'the identity of each LUN' },
  { line: 'hpvmstatus -P GUEST', gives: 'adapters and backing' },
  { line: 'vgdisplay -v', gives: 'disks of volume groups' },
  { line: 'lvmadm -l', gives: 'groups, the deactivated too' },
  { line: 'bdf', gives: 'mounted file systems' },
  { line: 'mount -v', gives: 'their types, NFS' },
  { line: 'swapinfo -a', gives: 'swap devices' },
  { line: 'lvlnboot -v', gives: 'boot disks' },
  { line: 'vxdisk -o alldgs list', gives: 'disks of VxVM groups' },
];

/** Every guest in turn; echoing the command tells the reader whose output follows. */
const eachGuest = [
  "for g in $(hpvmstatus | awk 'rows { print $1 } /^===/ { rows = 1 }'); do",
  '  echo "# hpvmstatus -P $g"; hpvmstatus -P "$g"',
  '  echo "# hpvmstatus -P $g -d"; hpvmstatus -P "$g" -d',
  'done',
];

/** All commands as one block for a terminal: identity first, so that every output has its host; read-only, each line on its own. */
export function commandBlock(): string {
  const lines = [...furtherCommands.slice(0, 4), ...neededCommands, ...furtherCommands.slice(4)].map(
    ({ line }) => line,
  );
  return [...lines.filter((line) => !line.includes('GUEST')), ...eachGuest, ''].join('\n');
}

/** A key and what it does. */
export interface KeyHelp {
  readonly keys: readonly string[];
  readonly does: string;
}

/** The keys of the workbench, as the help lists them. */
export const keyHelp: readonly KeyHelp[] = [
  { keys: ['/'], does: 'Filter the devices' },
  { keys: ['↑', '↓', 'Home', 'End'], does: 'Move through the tree' },
  { keys: ['→', '←'], does: 'Expand, collapse, or go to the parent' },
  { keys: ['A', 'Enter'], does: 'Attach the chosen device to a guest' },
  { keys: ['Shift ↑', 'Shift ↓'], does: 'Choose several devices' },
  { keys: ['M'], does: 'Move the chosen target of a guest' },
  { keys: ['Delete'], does: 'Detach it' },
  { keys: ['Ctrl Z'], does: 'Undo the last change of the plan' },
  { keys: ['Ctrl Shift Z'], does: 'Redo it' },
  { keys: ['Esc'], does: 'Close what is open; put back what is dragged' },
  { keys: ['Ctrl V'], does: 'Load output from the clipboard' },
  { keys: ['?'], does: 'Show these keys' },
];

/** The fixed sentences of the start page. */
export const startWords = {
  heading: ['See how a host’s storage reaches its guests.', 'Change it by pointing.'],
  lede: 'Load what your HP Integrity VM host prints. Lundock draws its lunpath tree beside the guests, tells you what may be attached where and why not, and hands you the commands.',
  drop: 'Drop your host’s output here, or paste it',
  accepts:
    'Text files up to 256 MB, several at once: a terminal log or a cfg2html report will do. Paste with Ctrl-V anywhere on this page.',
  noClipboard: 'This browser gives pages no access to the clipboard here. Press Ctrl-V instead.',
  clipboardRefused: 'The browser did not allow reading the clipboard. Press Ctrl-V instead.',
  clipboardEmpty: 'The clipboard holds no text. Copy the output first.',
  collectNote: 'read-only, plain POSIX sh, one file out',
  demos: 'Or look around a demo host',
  demosNote: 'Mocked in your browser; nothing is real, everything works.',
  faults: 'Hosts with a fault, to see how it shows',
  live: 'Or a live host',
  asking: 'Asking this server for its hosts.',
  noLive: 'No host answers here.',
  howToConnect: 'How to connect one',
  howToConnectTitle: 'A live host',
  connect:
    'Serve Lundock from a web server that also answers GET /api/hosts and GET /api/hosts/NAME/outputs/COMMAND with the text of the command. The contract stands in src/api/contract.ts. Until then, load the output by hand.',
  promises: ['Nothing leaves this browser.', 'Nothing is installed on the host.', 'Nothing runs by itself.'],
} as const;

/** `and 14 more that sharpen the picture` */
export function sayFurther(count: number): string {
  return `and ${count} more that sharpen the picture`;
}
