/** `lundock path`: the layers of a device, who shares each, and the life of its requests. The document's shape is a contract with scripts. */
import { formatAddress, parseAddress, sameAddress } from '../model/address.ts';
import { targetsOf } from '../model/guest-view.ts';
import type { IoEvent } from '../model/io-path/event.ts';
import { ioPath } from '../model/io-path/io-path.ts';
import { layerOf, type IoPath, type Layer, type LayerPart } from '../model/io-path/layer.ts';
import { requestsFor, type Holder, type IoRequest } from '../model/io-path/request.ts';
import { requestLife } from '../model/io-path/request-life.ts';
import { compareIoPaths, type Comparison, type Side } from '../model/io-path/side-by-side.ts';
import type { GuestView, Situation, Target } from '../model/situation.ts';
import { sayArchitectureOf, sayLayer, sayLayerFacts, sayNoSide } from '../words/io-layers.ts';
import { sayIoEvent, sayIoRequest, sayIoSources } from '../words/io-path.ts';
import { sayList } from '../words/units.ts';
import type { Answer, Members } from './json.ts';
import { pathLines, type TracedPath } from './path-text.ts';

/** The answer, or one sentence on why there is none: no such guest, no address, nothing there. */
export function pathAnswer(situation: Situation, guest: string, address: string): Answer | string {
  const traced = trace(situation, guest, address);
  if (typeof traced === 'string') return traced;
  return { members: membersOf(traced), lines: () => pathLines(traced), status: 0 };
}

/** The document's members, or the sentence. */
export function pathDocument(situation: Situation, guest: string, address: string): Members | string {
  const traced = trace(situation, guest, address);
  return typeof traced === 'string' ? traced : membersOf(traced);
}

/** The same in lines for people, or the sentence. */
export function pathText(situation: Situation, guest: string, address: string): Iterable<string> | string {
  const traced = trace(situation, guest, address);
  return typeof traced === 'string' ? traced : pathLines(traced);
}

function trace(situation: Situation, guestName: string, address: string): TracedPath | string {
  const guest = situation.guest(guestName);
  if (guest === undefined) return `No guest ${guestName} was read. Its name is as hpvmstatus prints it.`;
  const target = targetAt(guest, address);
  if (typeof target === 'string') return target;
  const path = ioPath(situation, target);
  if (path === null)
    return `The statement ${target.text} of ${guestName} does not parse, so its path is not known.`;
  const requests = requestsFor(path.statement.device, rivalsOf(path));
  return {
    path,
    lives: requests.map((request) => ({ request, events: requestLife(situation, target, request) })),
    comparison: target.backing.kind === 'lun' ? compareIoPaths(situation, target.backing.lun) : null,
  };
}

function targetAt(guest: GuestView, text: string): Target | string {
  const parsed = parseAddress(text);
  if (!parsed.ok || parsed.address.target === null)
    return `${text === '' ? 'An empty text' : `“${text}”`} is no address: write BUS,SLOT,TARGET, as in 0,4,1.`;
  const targets = targetsOf(guest);
  const found = targets.find(
    ({ statement }) => statement !== null && sameAddress(statement.address, parsed.address),
  );
  return found ?? nothingThere(guest, text, targets);
}

function nothingThere({ name, devicesRead }: GuestView, text: string, targets: readonly Target[]): string {
  if (!devicesRead)
    return `No output lists the devices of ${name}. Run hpvmstatus -P ${name} -d and load its output.`;
  const places = targets.flatMap(({ statement }) => formatAddress(statement?.address ?? null) || []);
  const has = places.length === 0 ? 'It has no devices.' : `It has devices at ${sayList(places)}.`;
  return `Nothing stands at ${text} of ${name}. ${has}`;
}

/** Who else could have the device open: one guest that has it stands for all, and the host where nothing keeps it out. */
function rivalsOf(path: IoPath): readonly Holder[] {
  const last = path.layers.at(-1);
  const store = layerOf(path, 'file') ?? layerOf(path, 'logical-volume') ?? last;
  const [guest] = store?.sharers.guests ?? [];
  return [
    ...(guest === undefined ? [] : [{ by: 'guest', guest } as const]),
    ...(store?.sharers.host === 'may-open' ? [{ by: 'host' } as const] : []),
  ];
}

// The document.

function membersOf({ path, lives, comparison }: TracedPath): Members {
  return [
    ['guest', path.guest],
    ['statement', path.text],
    ['architecture', path.architecture],
    ['layers', path.layers.map(layerMembers)],
    ['guestsNotRead', path.unread],
    ['requests', lives.map(({ request, events }) => lifeMembers(path, request, events))],
    ['comparison', comparison === null ? null : comparisonMembers(comparison)],
  ];
}

function layerMembers(layer: Layer) {
  const { id, nature, condition, parts, sharers } = layer;
  return {
    layer: id,
    name: sayLayer(id),
    nature,
    message: sayLayerFacts(layer),
    condition,
    parts: parts.map(partMembers),
    sharedBy: sharers,
  };
}

function partMembers({ name, label, driver, description, state, health, condition, sharers }: LayerPart) {
  return { name, label, driver, description, state, health, condition, sharedBy: sharers };
}

function lifeMembers({ guest, statement }: IoPath, request: IoRequest, events: readonly IoEvent[]) {
  return {
    request,
    message: `${guest} ${sayIoRequest(request, statement.device)}`,
    events: events.map((event) => eventMembers(guest, event)),
  };
}

function eventMembers(guest: string, event: IoEvent) {
  const { layer, direction, act, detail, sources } = event;
  const { code, ...data } = detail;
  const said = { message: sayIoEvent(event, guest), source: sayIoSources(sources) };
  return { layer, direction, act, code, data, ...said };
}

function comparisonMembers({ lun, shared, attached, layers }: Comparison) {
  return {
    lun,
    shared: sideMembers(shared, lun, false),
    attached: sideMembers(attached, lun, true),
    layers: layers.map(({ id, a, b, differs }) => ({
      layer: id,
      shared: a === null ? null : layerMembers(a),
      attached: b === null ? null : layerMembers(b),
      differs,
    })),
  };
}

/** A side that no guest has is only what it would be. */
function sideMembers(side: Side, lun: string, attached: boolean) {
  if (!side.ok) return { statement: null, message: sayNoSide(side.why, lun, attached) };
  const { path, imagined } = side;
  return { guest: path.guest, statement: path.text, imagined, message: sayArchitectureOf(path.architecture) };
}
