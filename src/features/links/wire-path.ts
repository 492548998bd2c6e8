/** SVG path data of wires and of their ends. */

/** A line between the panes, in the layer's own pixels. */
export interface Line {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** Two decimals are finer than any screen and keep the path's text short. */
const n = (value: number): string => String(Math.round(value * 100) / 100);

/** A curve that leaves and arrives level. It never rises above its higher end nor falls below its lower one, so it stays in the panes. */
export function curvePath({ x0, y0, x1, y1 }: Line): string {
  const middle = n((x0 + x1) / 2);
  return `M${n(x0)} ${n(y0)}C${middle} ${n(y0)} ${middle} ${n(y1)} ${n(x1)} ${n(y1)}`;
}

/** Half the distance between the two lines of a double wire. */
const APART = 1.5;

/** Two paths side by side: one device in several guests. */
export function doublePath(line: Line, path: (line: Line) => string = curvePath): string {
  const moved = (by: number): Line => ({ ...line, y0: line.y0 + by, y1: line.y1 + by });
  return path(moved(-APART)) + path(moved(APART));
}

/** How far a hook reaches into the gutter, in px, and how far it bends up or down: less than a row, so that neighbours stay apart. */
export const HOOK = 40;
const BEND = 22;

/** A short hook from the line's start towards where its end would be. Many lines to one edge would meet there in a tangle; hooks do not. */
export function hookPath({ x0, y0, x1, y1 }: Line): string {
  const along = x1 < x0 ? -HOOK : HOOK;
  const down = y1 < y0 ? -BEND : BEND;
  return `M${n(x0)} ${n(y0)}c${n(along * 0.55)} 0 ${n(along * 0.9)} ${n(down * 0.3)} ${n(along)} ${n(down)}`;
}

/** The same line from its other end. */
export const turned = ({ x0, y0, x1, y1 }: Line): Line => ({ x0: x1, y0: y1, x1: x0, y1: y0 });

/** A dot around a point. */
export function dotPath(x: number, y: number, radius: number): string {
  const r = n(radius);
  return `M${n(x - radius)} ${n(y)}a${r} ${r} 0 1 0 ${n(radius * 2)} 0a${r} ${r} 0 1 0 ${n(-radius * 2)} 0`;
}

/** A cross in the middle of a line: its two ends cannot go together. */
export function crossPath({ x0, y0, x1, y1 }: Line, arm: number): string {
  const x = (x0 + x1) / 2;
  const y = (y0 + y1) / 2;
  const to = `${n(arm * 2)}`;
  return `M${n(x - arm)} ${n(y - arm)}l${to} ${to}M${n(x - arm)} ${n(y + arm)}l${to} -${to}`;
}
