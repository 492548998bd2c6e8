import { finding, missing, NOTHING, type Rule } from '../rule.ts';
import { isOn } from '../survey.ts';

/** Devices are hot-swappable, adapters are not. */
export const newAdapterNeedsReboot: Rule = {
  info: {
    id: 'new-adapter-needs-reboot',
    title: 'A device that needs a new adapter is seen only after the guest is rebooted',
    sources: [{ manual: '3.0', page: 80 }, 'ours'],
    moments: { add: ['warn'] },
  },
  check: (context) => {
    const { guest, address, statement, replaces } = context;
    const { adapter } = statement;
    if (replaces?.adapter === adapter) return NOTHING;
    const place = address ?? statement.address;
    if (place === null || isOff(guest.state)) return NOTHING;
    const { bus, slot } = place;
    const stands = guest.adapters.some((one) => one.type === adapter && one.bus === bus && one.slot === slot);
    if (stands) return NOTHING;
    if (guest.state === null) return missing(context, { kind: 'guest-status' });
    return finding(context, 'new-adapter-needs-reboot', 'warn', {
      code: 'new-adapter',
      state: guest.state,
      adapter,
      bus,
      slot,
    });
  },
};

function isOff(state: string | null): boolean {
  return state !== null && !isOn(state);
}
