import type { Inventory } from '../inventory.ts';
import { onOtherAdapter } from './restate.ts';
import { finding, isAttached, NOTHING, type DeviceRule } from './rule.ts';

/** USB mass storage hangs under a virtual bus of its own: `64000/0x0` in the agile view, `255/0` in the legacy one. */
const USB_PATH = /^(?:64000\/0x[0-9a-f]+\/0x[0-9a-f]+|255\/\d+\/\d+)\./i;

/** True when a path to the LUN runs over USB, by its hardware path or by a USB bus above it. */
export function isUsb(inventory: Inventory, lun: number): boolean {
  const own = inventory.lunNode(lun);
  const nodes = own >= 0 ? [own] : Array.from(inventory.lunpathsOf(lun));
  return nodes.some((node) => USB_PATH.test(inventory.path(node)) || hangsOnUsb(inventory, node));
}

function hangsOnUsb(inventory: Inventory, node: number): boolean {
  for (let at = node; at >= 0; at = inventory.parent(at)) {
    if (inventory.className(at).startsWith('usb') || inventory.driver(at) === 'usb_ms_scsi') return true;
  }
  return false;
}

/** USB CD and DVD drives cannot be attached through scsi; a virtual DVD on one is not ruled out, so that warns. */
export const usbNeedsAvio: DeviceRule = {
  info: {
    id: 'usb-needs-avio',
    title: 'A USB CD or DVD drive is attached through avio_stor',
    sources: [{ manual: '4.3', page: 85 }, 'ours'],
    moments: { add: ['refuse', 'warn'], audit: ['refuse', 'warn'] },
  },
  checkDevice: (context) => {
    const { statement, device } = context;
    if (statement.adapter !== 'scsi' || !device.usb) return NOTHING;
    const lun = device.entity;
    if (isAttached(statement)) {
      return finding(context, 'usb-needs-avio', 'refuse', {
        code: 'usb-attach',
        lun,
        device: statement.device,
      });
    }
    return statement.device === 'dvd'
      ? finding(context, 'usb-needs-avio', 'warn', { code: 'usb-dvd', lun })
      : NOTHING;
  },
  edits: (_, context) => onOtherAdapter(context),
};
