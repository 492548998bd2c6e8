/** What the readers are measured against: bytes to text, text to lines, one regex a line, an object a row. Nothing is joined or checked. */

const ROW =
  /^(?<class>[A-Za-z][\w-]*)\s+(?<inst>-?\d+)\s+(?:(?<path>\d[0-9A-Fa-fx./]*)\s+)?(?<driver>\?|[A-Za-z_]\w*)\s+(?<sw>CLAIMED|UNCLAIMED|UNUSABLE|SUSPENDED|DIFF_HW|NO_HW|ERROR|SCAN)\s+(?<hw>UNKNOWN|PROCESSOR|MEMORY|BUS_NEXUS|VIRTBUS|INTERFACE|DEVICE|TGT_PATH|LUN_PATH)\b\s*(?<desc>.*)$/;

/** One matched row. */
export interface NaiveRow {
  readonly class: string;
  readonly instance: number;
  readonly path: string;
  readonly driver: string;
  readonly swState: string;
  readonly hwType: string;
  readonly description: string;
}

/** The rows of all sources, in their order. */
export function readNaively(sources: readonly { readonly bytes: Uint8Array }[]): NaiveRow[] {
  const rows: NaiveRow[] = [];
  for (const { bytes } of sources) {
    for (const line of new TextDecoder().decode(bytes).split('\n')) {
      const groups = ROW.exec(line)?.groups;
      if (groups !== undefined) rows.push(rowOf(groups));
    }
  }
  return rows;
}

function rowOf(groups: Readonly<Record<string, string | undefined>>): NaiveRow {
  return {
    class: groups.class!,
    instance: Number(groups.inst),
    path: groups.path ?? '',
    driver: groups.driver!,
    swState: groups.sw!,
    hwType: groups.hw!,
    description: groups.desc!,
  };
}
