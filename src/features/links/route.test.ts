import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Spot } from '../../session/geometry.ts';
import type { Link } from './links.ts';
import { routeLinks, type Panes } from './route.ts';

const BAND = { top: 100, bottom: 500 };

const spot = (y: number, exact = true): Spot => ({
  y,
  exact,
  row: y,
  visible: y < BAND.top ? 'above' : y > BAND.bottom ? 'below' : 'in',
});

/** A link whose ends stand at the given heights: the anchors carry them. */
const link = (hostY: number, guestY: number, style: Link['style'] = 'attached'): Link => ({
  host: { lun: hostY, lunpath: -1 },
  guest: { guest: 'g', target: String(guestY) },
  style,
  attached: true,
});

const panes = (hostExact = true, guestExact = true): Panes => ({
  host: BAND,
  guests: BAND,
  hostSpot: ({ lun }) => spot(lun, hostExact),
  guestSpot: ({ target }) => spot(Number(target), guestExact),
});

describe('routeLinks', () => {
  it('draws a link with both ends in view, from row to row', () => {
    const { wires, above, below } = routeLinks([link(150, 300)], null, panes());
    expect(wires).toMatchObject([{ hostY: 150, guestY: 300, hostIn: true, guestIn: true, lit: false }]);
    expect([above, below]).toEqual([0, 0]);
  });

  it('lets a link leave at the edge behind which its other end is', () => {
    const { wires } = routeLinks([link(150, 900), link(10, 300)], null, panes());
    expect(wires).toMatchObject([
      { hostY: 150, guestY: 500, guestIn: false },
      { hostY: 100, hostIn: false, guestY: 300 },
    ]);
  });

  it('counts links with no end in view by where their guest is', () => {
    const { wires, above, below } = routeLinks([link(10, 20), link(900, 20), link(10, 900)], null, panes());
    expect(wires).toEqual([]);
    expect([above, below]).toEqual([2, 1]);
  });

  it('sends out no lines from a collapsed row to guests out of view', () => {
    expect(routeLinks([link(150, 900)], null, panes(false))).toMatchObject({ wires: [], below: 1 });
    expect(routeLinks([link(10, 300)], null, panes(true, false))).toMatchObject({ wires: [], above: 1 });
  });

  it('draws links between the same two rows once, the lit one if there is one', () => {
    const links = [link(150, 300), link(150, 300), link(150, 300, 'shared')];
    const { wires } = routeLinks(links, Uint8Array.of(0, 1, 0), panes());
    expect(wires.map(({ style, lit }) => [style, lit])).toEqual([
      ['attached', true],
      ['shared', false],
    ]);
  });

  it('leaves out what a pane does not draw at all', () => {
    const hidden: Panes = { ...panes(), guestSpot: () => null };
    expect(routeLinks([link(150, 300)], null, hidden)).toEqual({ wires: [], above: 0, below: 0 });
  });

  it('keeps every line inside of the panes, and loses no link', () => {
    const y = fc.integer({ min: -500, max: 1500 });
    fc.assert(
      fc.property(fc.uniqueArray(fc.tuple(y, y), { maxLength: 30, selector: String }), (ends) => {
        const { wires, above, below } = routeLinks(
          ends.map(([host, guest]) => link(host, guest)),
          null,
          panes(),
        );
        expect(wires.length + above + below).toBe(ends.length);
        for (const { hostY, guestY } of wires) {
          expect(Math.min(hostY, guestY)).toBeGreaterThanOrEqual(BAND.top);
          expect(Math.max(hostY, guestY)).toBeLessThanOrEqual(BAND.bottom);
        }
      }),
    );
  });
});
