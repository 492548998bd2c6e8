/** The SVG elements of the layer: one path a style and part, so that a frame sets a few attributes, however many links there are. */
import { LINK_STYLES, type LinkStyle } from './links.ts';
import { HookFade } from './hook-fade.ts';
import type { Wire } from './route.ts';
import { crossPath, curvePath, dotPath, doublePath, hookPath, turned, type Line } from './wire-path.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Behind everything the links that leave the view at one end, by the end in view; above all what is hovered or selected. */
const TONES = ['from-host', 'from-guest', 'base', 'lit'] as const;
type Tone = (typeof TONES)[number];

const isHook = (tone: Tone): tone is 'from-host' | 'from-guest' =>
  tone === 'from-host' || tone === 'from-guest';

const PARTS = ['line', 'filled', 'open'] as const;
type Part = (typeof PARTS)[number];

const DOT = 2.75;
const CROSS = 4;

/** One path element that is touched only when its data changes. */
class PathElement {
  private readonly element: SVGPathElement;
  private shown = '';

  constructor(parent: Element, attributes: Readonly<Record<string, string>>) {
    this.element = document.createElementNS(SVG, 'path');
    for (const [name, value] of Object.entries(attributes)) this.element.setAttribute(name, value);
    parent.append(this.element);
  }

  /** Paints the line with a gradient of the drawing. */
  fade(id: string): void {
    this.element.style.stroke = `url(#${id})`;
  }

  show(data: string): void {
    if (data === this.shown) return;
    this.shown = data;
    this.element.setAttribute('d', data);
  }
}

function linePath(style: LinkStyle, tone: Tone, line: Line): string {
  const path = isHook(tone) ? hookPath : curvePath;
  const from = tone === 'from-guest' ? turned(line) : line;
  if (style === 'many') return doublePath(from, path);
  return style === 'conflict' && !isHook(tone) ? path(from) + crossPath(from, CROSS) : path(from);
}

function partOf(wire: Wire, tone: Tone, line: Line, part: Part): string {
  switch (part) {
    case 'line':
      return linePath(wire.style, tone, line);
    case 'filled': {
      const host = wire.hostIn ? dotPath(line.x0, line.y0, DOT) : '';
      return wire.guestIn && wire.attached ? host + dotPath(line.x1, line.y1, DOT) : host;
    }
    case 'open':
      return wire.guestIn && !wire.attached ? dotPath(line.x1, line.y1, DOT) : '';
  }
}

const elementKey = (style: LinkStyle, tone: Tone, part: Part): string => `${style} ${tone} ${part}`;

function toneOf({ lit, hostIn, guestIn }: Wire): Tone {
  if (lit) return 'lit';
  if (hostIn && guestIn) return 'base';
  return hostIn ? 'from-host' : 'from-guest';
}

/** What a frame draws beside the links: the wire of what is in hand. */
export type Aim = Line | null;

/** The drawing. `x0` and `x1` are where the panes' rows end and begin; `top` is what client pixels are counted from. */
export class LinkDrawing {
  private readonly paths = new Map<string, PathElement>();
  private readonly aimLine: PathElement;
  private readonly aimEnds: PathElement;
  private readonly svg: SVGSVGElement;
  private readonly fade: HookFade;

  constructor(svg: SVGSVGElement) {
    this.svg = svg;
    svg.replaceChildren();
    this.fade = new HookFade(svg);
    for (const tone of TONES) this.addGroup(tone);
    this.aimLine = new PathElement(svg, { 'data-aim': 'line' });
    this.aimEnds = new PathElement(svg, { 'data-aim': 'ends' });
  }

  private addGroup(tone: Tone): void {
    const group = document.createElementNS(SVG, 'g');
    group.setAttribute('data-group', tone);
    this.svg.append(group);
    for (const style of LINK_STYLES) {
      for (const part of PARTS) {
        const path = new PathElement(group, { 'data-style': style, 'data-part': part });
        if (part === 'line' && isHook(tone)) path.fade(this.fade.idOf(style, tone));
        this.paths.set(elementKey(style, tone, part), path);
      }
    }
  }

  /** Draws the wires; `lineOf` places one of them. `dim` sends what is not lit back. */
  draw(wires: readonly Wire[], lineOf: (wire: Wire) => Line, dim: boolean, aim: Aim): void {
    const data = new Map<string, string>();
    for (const wire of wires) {
      const line = lineOf(wire);
      const tone = toneOf(wire);
      if (isHook(tone)) this.fade.place(line);
      for (const part of PARTS) {
        const key = elementKey(wire.style, tone, part);
        data.set(key, (data.get(key) ?? '') + partOf(wire, tone, line, part));
      }
    }
    for (const [key, path] of this.paths) path.show(data.get(key) ?? '');
    this.svg.toggleAttribute('data-dim', dim);
    this.aimLine.show(aim === null ? '' : curvePath(aim));
    this.aimEnds.show(aim === null ? '' : dotPath(aim.x0, aim.y0, DOT) + dotPath(aim.x1, aim.y1, DOT));
  }
}
