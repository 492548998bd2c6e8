/** What a name was found to mean, and how that is known. */
import { kindOfLun } from '../model/device-kind.ts';
import type { Inventory, Origin } from '../model/inventory.ts';
import type { NameKind } from '../model/names/host-names.ts';
import type { GuestForm, How, Subject, Thing } from '../model/names/thing.ts';
import { sayLunKind } from './devices.ts';
import { sayOrigin } from './inspector.ts';
import { sayQuoted } from './units.ts';

/** What a thing is called first: `disk14`, a path, `atlas 0,4,1`. */
export function saySubject(inventory: Inventory, subject: Subject): string {
  switch (subject.kind) {
    case 'lun':
      return inventory.lunName(subject.lun);
    case 'lunpath':
    case 'target-path':
    case 'hba':
    case 'row':
      // The root has no path.
      return inventory.path(subject.node) || inventory.nodeName(subject.node);
    case 'target':
      return subject.target.id.replace('/', ' ');
    case 'guest':
      return subject.guest.name;
  }
}

/** What kind of thing it is: `tape drive`, `lunpath of tape1`, `guest`. */
export function saySubjectKind(inventory: Inventory, subject: Subject): string {
  switch (subject.kind) {
    case 'lun':
      return sayLunKind(kindOfLun(inventory, subject.lun).kind);
    case 'lunpath': {
      const lun = inventory.lunOf(subject.node);
      return lun < 0 ? 'lunpath' : `lunpath of ${inventory.lunName(lun)}`;
    }
    case 'target-path':
      return 'target path';
    case 'hba':
      return 'host adapter';
    case 'row':
      return `${inventory.className(subject.node)} row`;
    case 'target':
      return subject.target.planned ? 'planned device of a guest' : 'device of a guest';
    case 'guest':
      return 'guest';
  }
}

/** Why the name means the thing, and whose device it is then; the last sentence says what is unsure about it. */
export function sayHow(inventory: Inventory, { subject, how, sure, name }: Thing): string {
  const sentences = [SENTENCES[how.code](how as never, sayQuoted(name), inventory)];
  if (subject.kind === 'target' && !OF_GUESTS.has(how.code))
    sentences.push(`${subject.target.guest} has it as ${subject.target.text}.`);
  if (!sure) sentences.push(UNSURE[how.code] ?? LESS_SURE);
  return sentences.join(' ');
}

/** Ways of knowing that name the guest's device itself. */
const OF_GUESTS: ReadonlySet<How['code']> = new Set(['address', 'guest-view', 'statement', 'location']);

type HowSentences = {
  readonly [Code in How['code']]: (
    how: Extract<How, { code: Code }>,
    name: string,
    inventory: Inventory,
  ) => string;
};

const SENTENCES: HowSentences = {
  printed: ({ origin }, name, inventory) => `${name} is printed so${sayPlace(inventory, origin)}.`,
  'other-spelling': ({ printed, origin }, name, inventory) =>
    `${name} is another spelling of ${printed}${sayPlace(inventory, origin)}.`,
  'class-instance': ({ origin }, name, inventory) =>
    `${name} is the class and instance of a printed row${sayPlace(inventory, origin)}.`,
  'target-port': ({ path }, name) => `${name} is the target port that ${path} leads to.`,
  wwid: ({ wwid }, name) => `${name} is the WWID ${wwid} of this device.`,
  'lun-number': ({ number, path }) => `It is LUN ${number} of its target, by the lunpath ${path}.`,
  'lun-id': ({ path }, name) => `${name} holds the LUN id that the lunpath ${path} ends in.`,
  'default-name': ({ printed }, name) =>
    `${name} is another default name of the device that has ${printed}, which was printed.`,
  'instance-in-name': ({ of }, name) => `No output lists ${name}; by default such a name is made for ${of}.`,
  'driver-instance': ({ origin }, name, inventory) =>
    `${name} is the driver and instance of a printed row${sayPlace(inventory, origin)}.`,
  controller: ({ path }, name) =>
    `${name} names the controller, target and LUN of the legacy row at ${path}.`,
  database: ({ beside, origin }, name, inventory) =>
    `The device database gives ${name} and ${beside} to one device${sayPlace(inventory, origin)}.`,
  'digit-by-digit': ({ path }, name) =>
    `${name} is ${path} in the other view of the host: this bus converts digit by digit.`,
  'hwpath-list': ({ path }, name) => `ioscan -m hwpath lists ${name} as the legacy path of ${path}.`,
  'flat-addressing': ({ path, number }, name) =>
    `${name} means LUN ${number} of a target behind this adapter, and ${path} leads to a LUN ${number}.`,
  statement: (_, name) => `${name} is a resource statement that comes to this.`,
  location: ({ location }) => `The statement of the guest names ${location}.`,
  'guest-view': ({ form }, name) =>
    `${name} is what ${FORMS[form]} calls the device at this place (4.3:92-93).`,
  address: (_, name) => `${name} is where this device stands on the virtual bus of its guest.`,
  'guest-name': (_, name) => `${name} is the name of this guest.`,
  'guest-number': (_, name) => `${name} is the number of this guest in hpvmstatus.`,
};

const sayPlace = (inventory: Inventory, origin: Origin | null): string =>
  origin === null ? '' : ` (${sayOrigin(inventory, origin)})`;

const FORMS: Readonly<Record<GuestForm, string>> = {
  v2: 'an HP-UX 11i v2 guest',
  v3: 'an HP-UX 11i v3 guest',
  efi: 'the EFI of a guest',
};

const NO_GUEST = 'Every guest with a device there calls it so: name the guest to be sure, as GUEST:NAME.';

const LESS_SURE = 'That is less sure.';

const UNSURE: Readonly<Partial<Record<How['code'], string>>> = {
  'guest-view': NO_GUEST,
  address: 'Other guests may have that address too: name the guest to be sure, as GUEST 0,4,1.',
  'lun-number': 'A bare number may mean other things: write LUN and the number to be sure.',
  'guest-number': 'A bare number may mean other things: write the name of the guest to be sure.',
  'instance-in-name':
    'It may have been given to another device: ioscan -m lun with this name settles it on the host.',
  'flat-addressing':
    'Which target port is meant, the path does not tell: ioscan -m hwpath settles it on the host.',
};

const KINDS: Readonly<Record<NameKind, string>> = {
  instance: 'class and instance',
  'lun-path': 'LUN path',
  wwid: 'WWID',
  dsf: 'DSF',
  lunpath: 'lunpath',
  'lunpath-instance': 'class and instance',
  'lun-number': 'LUN number',
  'target-port': 'target port',
  'legacy-path': 'legacy path',
  'legacy-pattern': 'legacy path',
  'lunpath-pattern': 'lunpath',
  path: 'hardware path',
  location: 'location',
};

/** The heading of one kind of name. */
export const sayNameKind = (kind: NameKind): string => KINDS[kind];

/** Who calls a device by a path of this form: `HP-UX 11i v2`. */
export const sayForm = (form: GuestForm): string => (form === 'efi' ? 'EFI' : `HP-UX 11i ${form}`);

/** Nothing has that name. */
export const sayNotFound = (name: string): string =>
  `Nothing that was read has the name ${sayQuoted(name)}. Check its spelling, or load the output that would print it: ioscan -kfnN, ioscan -m dsf, ioscan -m hwpath, hpvmstatus -P GUEST -d.`;
