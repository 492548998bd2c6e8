/**
 * The host as the legacy view knows it: no lunpaths, a device row for each path, buses and targets of its own, instances of its own.
 * FC paths follow HP's conversion: a flat LUN n becomes bus n>>7, target n>>3 & 15, lun n & 7 under domain.area.port; a peripheral LUN
 * hangs under bus 255 with the port's two nibbles.
 */
import type { HardwareRow, HostState, Lun, Lunpath, TargetPath } from './state.ts';
import { inquiryText, partitionSuffixes, TAPE_SUFFIXES } from './device-names.ts';

/** A legacy device row and the `cXtYdZ` that its DSFs are made of. */
export interface LegacyDevice {
  row: HardwareRow;
  /** `c5t0d1` */
  name: string;
}

/** The whole legacy view. */
export interface LegacyView {
  rows: HardwareRow[];
  deviceOf: ReadonlyMap<Lunpath, LegacyDevice>;
}

interface LegacyPlace {
  /** Rows above the target that have to exist: path and what to print. */
  readonly above: readonly { path: string; className: string; driver: string; description: string }[];
  readonly bus: string;
  readonly target: number;
  readonly lun: number;
}

const DRIVERS = { disk: 'sdisk', tape: 'stape', autoch: 'schgr', ctl: 'sctl' } as const;

/** Builds the legacy view; empty after `rmsf -L`. */
export function legacyView(state: HostState): LegacyView {
  const builder = new LegacyBuilder();
  if (!state.legacyMode) return builder;
  for (const row of state.rows) builder.addRow(row);
  return builder;
}

class LegacyBuilder implements LegacyView {
  readonly rows: HardwareRow[] = [];
  readonly deviceOf = new Map<Lunpath, LegacyDevice>();
  private readonly byPath = new Map<string, HardwareRow>();
  private readonly next = new Map<string, number>();

  addRow(row: HardwareRow): void {
    if (row.className === 'esvroot') return;
    this.keep({ ...row, path: legacyAdapterPath(row), ...this.usbNames(row) });
    for (const target of row.targets) for (const lunpath of target.lunpaths) this.addDevice(target, lunpath);
  }

  private addDevice(target: TargetPath, lunpath: Lunpath): void {
    const place = placeOf(target, lunpath);
    for (const row of place.above) {
      this.make(row.className, row.path, row.driver, 'INTERFACE', row.description);
    }
    const bus = this.byPath.get(place.bus);
    const targetPath = `${place.bus}.${place.target}`;
    this.make('target', targetPath, 'tgt', 'DEVICE', '');
    const { lun } = lunpath;
    const driver = DRIVERS[lun.className];
    const row = this.make(lun.className, `${targetPath}.${place.lun}`, driver, 'DEVICE', inquiryText(lun));
    const name = `c${bus?.instance ?? 0}t${place.target}d${place.lun}`;
    row.swState = lunpath.swState;
    row.dsfs = legacyDsfs(lun, name, row.instance);
    this.deviceOf.set(lunpath, { row, name });
  }

  /** The USB virtual controller is an ext_bus here, numbered after all others. */
  private usbNames(row: HardwareRow): Partial<HardwareRow> {
    if (row.driver !== 'usb_ms_scsi') return {};
    const instance = this.next.get('ext_bus') ?? 0;
    return { className: 'ext_bus', instance, description: 'USB Mass Storage SCSI' };
  }

  private make(
    className: string,
    path: string,
    driver: string,
    hwType: string,
    description: string,
  ): HardwareRow {
    const known = this.byPath.get(path);
    if (known !== undefined) return known;
    const instance = this.next.get(className) ?? 0;
    const row = { className, instance, path, driver, swState: 'CLAIMED', hwType, description };
    return this.keep({ ...row, dsfs: [], targets: [] });
  }

  private keep(row: HardwareRow): HardwareRow {
    this.next.set(row.className, Math.max(this.next.get(row.className) ?? 0, row.instance + 1));
    this.byPath.set(row.path, row);
    this.rows.push(row);
    return row;
  }
}

/** The USB virtual bus is 64000/0x0 in the agile view and 255/0 in the legacy one. */
function legacyAdapterPath(row: HardwareRow): string {
  return row.path.replace(/^64000\/0x0/, '255/0').replace(/\/0x/g, '/');
}

function placeOf(target: TargetPath, lunpath: Lunpath): LegacyPlace {
  const path = legacyAdapterPath(target.adapter);
  switch (target.transport) {
    case 'fibre_channel':
      return fcPlace(path, target.portId, lunpath.lunId);
    case 'sas': {
      const bus = `${path}.0.0`;
      const above = {
        path: bus,
        className: 'ext_bus',
        driver: 'sasd_vbus',
        description: 'SAS Device Interface',
      };
      return { above: [above], bus, target: target.portId, lun: 0 };
    }
    case 'atapi':
    case 'usb':
      return { above: [], bus: path, target: target.portId, lun: 0 };
  }
}

function fcPlace(adapter: string, portId: number, lunId: string): LegacyPlace {
  const [domain, area, port] = [portId >> 16, (portId >> 8) & 255, portId & 255];
  const level = Number.parseInt(lunId.slice(2).padStart(16, '0').slice(0, 4), 16);
  const number = level & 0x3fff;
  const flat = level >= 0x4000;
  const prefix = `${adapter}.${domain}.${area}`;
  const bus = flat ? `${prefix}.${port}.${number >> 7}` : `${prefix}.255.${port >> 4}`;
  const kind = flat ? 'FCP Array Interface' : 'FCP Device Interface';
  return {
    above: [
      { path: `${adapter}.${domain}`, className: 'fcp', driver: 'fcd_fcp', description: 'FCP Domain' },
      { path: bus, className: 'ext_bus', driver: 'fcd_vbus', description: kind },
    ],
    bus,
    target: flat ? (number >> 3) & 15 : port & 15,
    lun: number & 7,
  };
}

function legacyDsfs(lun: Lun, name: string, instance: number): string[] {
  switch (lun.className) {
    case 'disk':
      return ['dsk', 'rdsk'].flatMap((folder) =>
        partitionSuffixes(lun, 's').map((suffix) => `/dev/${folder}/${name}${suffix}`),
      );
    case 'tape': {
      const short = ['m', 'mb', 'mn', 'mnb'].map((suffix) => `/dev/rmt/${instance}${suffix}`);
      return [...short, ...TAPE_SUFFIXES.map((suffix) => `/dev/rmt/${name}${suffix}`)];
    }
    case 'autoch':
      return [`/dev/rac/${name}`];
    case 'ctl':
      return [`/dev/rscsi/${name}`];
  }
}
