/** A host of 100,000 lunpaths as its commands print it, in the shapes and proportions of a real one. Same text every time. */

const LUNS = 25_000;
const HBAS = 8;
const GUESTS = 500;

function wwn(index: number): string {
  return `0x50001fe1${(0x5001_0000 + index * 0x1d).toString(16).padStart(8, '0')}`;
}

function lunId(number: number): string {
  return `0x${(0x4000 + number).toString(16)}000000000000`;
}

interface Path {
  readonly hba: number;
  readonly target: string;
  readonly path: string;
  readonly lun: number;
}

/** Four paths a LUN over two of the HBAs and two ports each; 100 target ports an HBA pair, 250 LUNs a port. */
function pathsOf(lun: number): Path[] {
  const group = Math.floor(lun / 250);
  const pair = group % (HBAS / 2);
  return [0, 1, 2, 3].map((way) => {
    const hba = pair * 2 + (way & 1);
    const target = wwn(group * 2 + (way >> 1));
    return { hba, target, lun, path: `0/${hba}/1/0.${target}.${lunId(lun % 250)}` };
  });
}

const HEADER = 'Class       I  H/W Path  Driver    S/W State   H/W Type     Description';
const RULE = '='.repeat(78);

function row(
  className: string,
  instance: number,
  path: string,
  driver: string,
  type: string,
  text: string,
): string {
  return `${className.padEnd(9)} ${String(instance).padStart(6)}  ${path}  ${driver.padEnd(9)} CLAIMED     ${type.padEnd(12)} ${text}`;
}

function dsfLine(lun: number): string {
  return `${' '.repeat(24)}/dev/disk/disk${lun}   /dev/rdisk/disk${lun}`;
}

function lunRow(lun: number, health: string): string {
  const path = `64000/0xfa00/0x${lun.toString(16)}`;
  return row('disk', lun, path, 'esdisk', 'DEVICE', `${health}HP      OPEN-V`);
}

function* agileListing(): Generator<string> {
  yield* [HEADER, RULE, 'root        0                 root      CLAIMED     BUS_NEXUS   '];
  const byTarget = new Map<string, Path[]>();
  for (let lun = 0; lun < LUNS; lun++) {
    for (const path of pathsOf(lun)) {
      const key = `0/${path.hba}/1/0.${path.target}`;
      byTarget.set(key, [...(byTarget.get(key) ?? []), path]);
    }
  }
  let instance = 0;
  let target = 0;
  for (let hba = 0; hba < HBAS; hba++) {
    yield row('ba', hba, `0/${hba}`, 'lba', 'BUS_NEXUS', 'Local PCI-X Bus Adapter (122e)');
    yield row(
      'fc',
      hba,
      `0/${hba}/1/0`,
      'fcd',
      'INTERFACE',
      'HP AB379-60101 4Gb Dual Port PCI/PCI-X Fibre Channel Adapter',
    );
    for (const [key, paths] of byTarget) {
      if (paths[0]!.hba !== hba) continue;
      yield row(
        'tgtpath',
        target++,
        key,
        'estp',
        'TGT_PATH',
        `fibre_channel target served by fcd driver, target port id 0x${target.toString(16)}`,
      );
      for (const { path, lun } of paths)
        yield row('lunpath', instance++, path, 'eslpt', 'LUN_PATH', `LUN path for disk${lun}`);
    }
  }
  yield row('esvroot', 0, '64000/0xfa00', 'esvroot', 'VIRTBUS', 'Escsi virtual root');
  for (let lun = 0; lun < LUNS; lun++) {
    yield lunRow(lun, '');
    yield dsfLine(lun);
  }
}

function* lunListing(): Generator<string> {
  yield* ['Class     I  Lun H/W Path  Driver  S/W State   H/W Type     Health  Description', RULE];
  for (let lun = 0; lun < LUNS; lun++) {
    yield lunRow(lun, 'online  ');
    for (const { path } of pathsOf(lun)) yield `             ${path}`;
    yield dsfLine(lun);
  }
}

function* guestListings(): Generator<string> {
  yield* [
    '# hpvmstatus',
    '[Virtual Machines]',
    'Virtual Machine Name VM #  OS Type State     #VCPUs #Devs #Nets Memory  Runsysid',
  ];
  yield '==================== ===== ======= ========= ====== ===== ===== ======= ========';
  for (let guest = 0; guest < GUESTS; guest++) {
    yield `${`guest${guest}`.padEnd(20)} ${String(guest + 1).padStart(5)} HPUX    On (OS)        4     4     2    8 GB        0`;
  }
  for (let guest = 0; guest < GUESTS; guest++) {
    yield* [
      `# hpvmstatus -P guest${guest} -d`,
      '[Virtual Machine Devices]',
      '',
      '[Storage Interface Details]',
    ];
    for (let at = 0; at < 4; at++) yield `disk:avio_stor:0,1,${at}:disk:/dev/rdisk/disk${guest * 8 + at}`;
    yield* [
      '',
      '[Network Interface Details]',
      `network:lan:0,0,0x${(0x1a4b0000 + guest).toString(16)}:vswitch:localnet`,
      '',
    ];
  }
}

/** All outputs in one text, as a terminal log; about 25 MB. */
export function oceanText(): string {
  const lines: string[] = [
    '# hostname',
    'ocean1',
    '# uname -a',
    'HP-UX ocean1 B.11.31 U ia64 1234567890 unlimited-user license',
    '# ioscan -kfnN',
  ];
  for (const line of agileListing()) lines.push(line);
  lines.push('# ioscan -m lun');
  for (const line of lunListing()) lines.push(line);
  lines.push('# scsimgr -p get_attr all_lun -a device_file -a wwid');
  for (let lun = 0; lun < LUNS; lun++) {
    lines.push(
      `/dev/rdisk/disk${lun}:0x60060e80${(0x0530_0000_0000 + lun * 7).toString(16).padStart(24, '0')}`,
    );
  }
  for (const line of guestListings()) lines.push(line);
  return `${lines.join('\n')}\n`;
}
