/**
 * The host's HTTP contract: the one table that types the client and the mock host.
 *
 * A host answers in the words of its own commands: each output is text/plain, the echoed command line first, exactly as a terminal
 * log would show it. Everything else is derived in the browser.
 */

/** One host in the answer of `GET /api/hosts`. */
export interface HostListing {
  /** Letters, digits, `-`: also the last part of the workbench's URL. */
  readonly id: string;
  readonly name: string;
  /** One sentence for the start page. */
  readonly summary: string;
  /** The outputs this host can give, in the order in which they are worth reading. */
  readonly outputs: readonly OutputKey[];
}

/** The answer of `GET /api/hosts`. */
export interface HostsAnswer {
  readonly hosts: readonly HostListing[];
}

/**
 * The commands whose outputs a host can be asked for: key in the URL → command line that is echoed and run.
 * `GUEST` stands for every guest in turn; such an answer holds all of their outputs back to back, each under its echoed command.
 */
export const OUTPUT_COMMANDS = {
  hostname: 'hostname',
  uname: 'uname -a',
  date: 'date',
  swlist: 'swlist',
  'ioscan-kfnN': 'ioscan -kfnN',
  'ioscan-m-lun': 'ioscan -m lun',
  hpvmstatus: 'hpvmstatus',
  'hpvmstatus-P': 'hpvmstatus -P GUEST',
  'hpvmstatus-P-d': 'hpvmstatus -P GUEST -d',
  hpvmdevmgmt: 'hpvmdevmgmt -l all',
  'scsimgr-wwid': 'scsimgr -p get_attr all_lun -a device_file -a wwid',
  'ioscan-P-health': 'ioscan -P health',
  'ioscan-m-dsf': 'ioscan -m dsf',
  'ioscan-m-hwpath': 'ioscan -m hwpath',
  'ioscan-kfn': 'ioscan -kfn',
  'ioscan-fun': 'ioscan -fun',
  vgdisplay: 'vgdisplay -v',
  lvmadm: 'lvmadm -l',
  bdf: 'bdf',
  mount: 'mount -v',
  swapinfo: 'swapinfo -a',
  lvlnboot: 'lvlnboot -v',
  vxdisk: 'vxdisk -o alldgs list',
} as const;

export type OutputKey = keyof typeof OUTPUT_COMMANDS;

export const OUTPUT_KEYS = Object.keys(OUTPUT_COMMANDS) as readonly OutputKey[];

/** The two routes. Answers: JSON `HostsAnswer`; text/plain with a strong ETag (If-None-Match gives 304). Errors: a status and a text/plain sentence. */
export const routes = {
  hosts: '/api/hosts',
  output: (host: string, key: OutputKey): string => `/api/hosts/${encodeURIComponent(host)}/outputs/${key}`,
  outputPattern: '/api/hosts/:host/outputs/:command',
} as const;
