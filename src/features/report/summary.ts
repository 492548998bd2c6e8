/** The reading report as rows to draw: outputs of one kind together, in the order in which they were met. Pure. */
import type { InventoryData, OutputFormat } from '../../model/inventory.ts';

/** All outputs of one format. */
export interface ReadGroup {
  readonly format: OutputFormat;
  /** How many outputs, and what they gave together. */
  readonly outputs: number;
  readonly given: number;
  /** Their commands as echoed, each once; empty when none was echoed. */
  readonly commands: readonly string[];
  readonly places: readonly {
    readonly source: string;
    readonly firstLine: number;
    readonly lastLine: number;
  }[];
}

/** Groups a reading's outputs by format. */
export function groupOutputs({
  outputs,
  sources,
}: Pick<InventoryData, 'outputs' | 'sources'>): readonly ReadGroup[] {
  const formats = [...new Set(outputs.map(({ format }) => format))];
  return formats.map((format) => {
    const same = outputs.filter((output) => output.format === format);
    return {
      format,
      outputs: same.length,
      given: same.reduce((sum, { given }) => sum + given, 0),
      commands: [...new Set(same.flatMap(({ command }) => (command === null ? [] : [command])))],
      places: same.map(({ source, firstLine, lastLine }) => ({
        source: sources[source]?.name ?? '',
        firstLine,
        lastLine,
      })),
    };
  });
}
