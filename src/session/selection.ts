/** What is chosen on screen, by the host's own names, so that it can stand in the URL and outlive a refresh. */
export type Selection =
  /** A LUN by class and instance: `tape1`. */
  | { readonly kind: 'lun'; readonly name: string }
  /** A row of the I/O tree (HBA, target port, lunpath, legacy device) by its hardware path. */
  | { readonly kind: 'node'; readonly path: string }
  | { readonly kind: 'guest'; readonly guest: string }
  /** A used target: its `Target.id`. */
  | { readonly kind: 'target'; readonly guest: string; readonly id: string };

export function sameSelection(a: Selection | null, b: Selection | null): boolean {
  return formatSelection(a) === formatSelection(b);
}

/** `lun:tape1`, `node:0/2/1/0`, `guest:atlas`, `target:atlas/0,4,1`; '' for none. */
export function formatSelection(selection: Selection | null): string {
  if (selection === null) return '';
  switch (selection.kind) {
    case 'lun':
      return `lun:${selection.name}`;
    case 'node':
      return `node:${selection.path}`;
    case 'guest':
      return `guest:${selection.guest}`;
    case 'target':
      return `target:${selection.id}`;
  }
}

/** The reverse of formatSelection; null for anything else. */
export function parseSelection(text: string): Selection | null {
  const colon = text.indexOf(':');
  const rest = text.slice(colon + 1);
  if (colon < 0 || rest === '') return null;
  switch (text.slice(0, colon)) {
    case 'lun':
      return { kind: 'lun', name: rest };
    case 'node':
      return { kind: 'node', path: rest };
    case 'guest':
      return { kind: 'guest', guest: rest };
    case 'target': {
      const slash = rest.lastIndexOf('/');
      return slash < 0 ? null : { kind: 'target', guest: rest.slice(0, slash), id: rest };
    }
    default:
      return null;
  }
}
