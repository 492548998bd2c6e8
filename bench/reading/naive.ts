/** What the readers are measured against: split the text into lines and match one regex a line into objects. Nothing is joined or checked. */

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

/** The rows of a text, and the lines that are none. */
export function readNaively(text: string): { readonly rows: NaiveRow[]; readonly others: string[] } {
  const rows: NaiveRow[] = [];
  const others: string[] = [];
  for (const line of text.split('\n')) {
    const groups = ROW.exec(line)?.groups;
    if (groups === undefined) others.push(line);
    else {
      rows.push({
        class: groups.class!,
        instance: Number(groups.inst),
        path: groups.path ?? '',
        driver: groups.driver!,
        swState: groups.sw!,
        hwType: groups.hw!,
        description: groups.desc!,
      });
    }
  }
  return { rows, others };
}
