import type { GuestView } from '../../situation.ts';
import { finding, missing, NOTHING, type Rule } from '../rule.ts';
import { isOn } from '../survey.ts';

const SOURCES = [{ manual: 'RN 4.2', page: 80 }] as const;

/** At EFI nothing in the guest can let the device go. */
export const efiDelete: Rule = {
  info: {
    id: 'efi-delete',
    title: 'An avio_stor device is not deleted while the guest is at EFI',
    sources: SOURCES,
    moments: { delete: ['refuse'] },
  },
  check: (context) => {
    const { state } = context.guest;
    if (context.statement.adapter !== 'avio_stor') return NOTHING;
    if (state === null) return missing(context, { kind: 'guest-status' });
    if (!isAtEfi(state)) return NOTHING;
    const { entity } = context.device;
    return finding(context, 'efi-delete', 'refuse', { code: 'efi-delete', state, entity });
  },
};

/** HP-UX 11i v3 holds on to the device until it is removed there; v2 does not, and which it is only a person can tell. */
export const onlineDelete: Rule = {
  info: {
    id: 'online-delete',
    title: 'A running HP-UX 11i v3 guest has let go of the avio_stor device that is deleted',
    sources: [...SOURCES, 'ours'],
    moments: { delete: ['warn'] },
  },
  check: (context) => {
    const { state, os } = context.guest;
    if (context.statement.adapter !== 'avio_stor' || !mayHoldOn(context.guest)) return NOTHING;
    if (state === null || os === null) return missing(context, { kind: 'guest-status' });
    const { entity } = context.device;
    return finding(context, 'online-delete', 'warn', { code: 'online-delete', state, entity });
  },
};

function isAtEfi(state: string): boolean {
  return state === 'On (EFI)';
}

/** True as well where what was not read leaves it open. */
function mayHoldOn({ state, os, hpuxVersion }: GuestView): boolean {
  const mayRun = state === null || (isOn(state) && !isAtEfi(state));
  return mayRun && (os === null || os === 'HPUX') && hpuxVersion !== 'v2';
}
