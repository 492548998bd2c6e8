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

/** Two curves side by side: one device in several guests. */
export function doublePath(line: Line): string {
  const moved = (by: number): Line => ({ ...line, y0: line.y0 + by, y1: line.y1 + by });
  return curvePath(moved(-APART)) + curvePath(moved(APART));
}

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
