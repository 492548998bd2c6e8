/** What is wrong with a resource statement, at which field. */
import { isAdapterText } from '../model/adapter-statement.ts';
import type { StatementError, StatementField } from '../model/parse-statement.ts';
import { ADAPTER_TYPES, DEVICE_KINDS, STORAGE_TYPES } from '../model/statement.ts';
import { sayQuoted } from './units.ts';

const SHAPE = 'device:adapter:bus,slot,target:storage:location';

/** What converts an adapter (4.3:90). */
const ADAPTER_SHAPE = 'hba:adapter:bus,slot';

/** One or two sentences that quote the field, say why it is not taken, and what to write. */
export function saySyntax(text: string, { field, code, at }: StatementError): string {
  const part = text.slice(at[0], at[1]);
  const isAdapter = isAdapterText(text.trim());
  const named = part === '' ? `The ${field}` : `The ${field} ${sayQuoted(part)}`;
  switch (code) {
    case 'missing':
      return `The ${field} is missing from ${sayQuoted(text)}, so nothing can be done with it. Write ${isAdapter ? ADAPTER_SHAPE : `${SHAPE}; ${sayWords(field)}`}.`;
    case 'unknown-word':
      return `${named} is none that a statement takes, so hpvmmodify would refuse it. Here ${sayWords(field)}.`;
    case 'hba':
      return `${named} is for converting an adapter with hpvmmodify -m, so it cannot be attached. Name a device: ${sayWords('device')}.`;
    case 'not-an-address':
      return isAdapter
        ? `${named} is no slot of a guest's bus, so no adapter can stand there. Write bus,slot in decimal, like 0,4.`
        : `${named} is no place on a guest's bus, so nothing can stand there. Write bus,slot,target in decimal, like 0,4,1, or leave it empty.`;
    case 'leading-zero':
      return `${named} has a number with a leading zero, which the host may read as octal. Write it without, like 0,4,1.`;
    case 'number-too-large':
      return `${named} has a number beyond any bus, slot or target, so nothing can stand there. Write bus,slot,target, like 0,4,1.`;
    case 'not-absolute':
      return `${named} is no absolute path, so the host would not find it. Begin it with "/".`;
    case 'not-a-path':
      return `${named} is no hardware path, and attach_path takes nothing else. Copy a lunpath from ioscan -fnN.`;
    case 'blank':
      return `${named} holds a blank, which no device name has, so the host would not find it. Take the blank out.`;
    case 'colon':
      return `${named} holds a colon, so the statement has more fields than five. Write ${SHAPE}.`;
    case 'control-character':
      return `The ${field} holds a character that cannot be seen, so Lundock puts it on no command line. Type it again.`;
  }
}

function sayWords(field: StatementField): string {
  switch (field) {
    case 'device':
      return `the device is one of ${DEVICE_KINDS.join(', ')}`;
    case 'adapter':
      return `the adapter is ${ADAPTER_TYPES.join(' or ')}`;
    case 'address':
      return 'the address is bus,slot,target or empty';
    case 'storage':
      return `the storage is one of ${STORAGE_TYPES.join(', ')}`;
    case 'location':
      return 'the location is a DSF, an absolute path or a lunpath';
  }
}
