/** The gradients by which hooks run out: one a style and side, in the drawing's own pixels, so that they are set when a pane moves only. */
import { LINK_STYLES, type LinkStyle } from './links.ts';
import { HOOK, type Line } from './wire-path.ts';

const SVG = 'http://www.w3.org/2000/svg';

const SIDES = ['from-host', 'from-guest'] as const;
type Side = (typeof SIDES)[number];

function gradient(defs: Element, style: LinkStyle, id: string): Element {
  const element = document.createElementNS(SVG, 'linearGradient');
  element.id = id;
  element.setAttribute('gradientUnits', 'userSpaceOnUse');
  element.setAttribute('data-style', style);
  for (const opacity of ['1', '0']) {
    const stop = document.createElementNS(SVG, 'stop');
    stop.setAttribute('offset', opacity === '1' ? '0.3' : '1');
    stop.setAttribute('stop-opacity', opacity);
    element.append(stop);
  }
  defs.append(element);
  return element;
}

/** The fades of one drawing; their colour is the style's, from the style sheet. */
export class HookFade {
  private readonly sides: Readonly<Record<Side, Element[]>> = { 'from-host': [], 'from-guest': [] };
  private x0 = Number.NaN;
  private x1 = Number.NaN;

  constructor(svg: SVGSVGElement) {
    const defs = document.createElementNS(SVG, 'defs');
    svg.append(defs);
    for (const side of SIDES) {
      for (const style of LINK_STYLES) this.sides[side].push(gradient(defs, style, this.idOf(style, side)));
    }
  }

  /** What a stroke refers to. */
  idOf(style: LinkStyle, side: Side): string {
    return `wire-${side}-${style}`;
  }

  /** Lets hooks run out from where the panes' rows end and begin. */
  place({ x0, x1 }: Line): void {
    if (x0 === this.x0 && x1 === this.x1) return;
    this.x0 = x0;
    this.x1 = x1;
    for (const fade of this.sides['from-host']) setSpan(fade, x0, x0 + HOOK);
    for (const fade of this.sides['from-guest']) setSpan(fade, x1, x1 - HOOK);
  }
}

function setSpan(fade: Element, from: number, to: number): void {
  fade.setAttribute('x1', String(from));
  fade.setAttribute('x2', String(to));
}
