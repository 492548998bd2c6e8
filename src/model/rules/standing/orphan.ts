import { formatStatement } from '../../format-statement.ts';
import { unreadBacking } from '../device-known.ts';
import { withoutIt } from '../edits.ts';
import { finding, NOTHING, type DeviceRule } from '../rule.ts';

/** The host took the device away, or it changed its name; the guest's statement stayed. */
export const orphan: DeviceRule = {
  info: {
    id: 'orphan',
    title: 'What a guest has is still shown by the host',
    sources: ['ours'],
    moments: { audit: ['warn'] },
  },
  checkDevice: (context) => {
    switch (context.device.backing.kind) {
      case 'gone': {
        const { statement } = context;
        const detail = { statement: formatStatement(statement), name: statement.location };
        return finding(context, 'orphan', 'warn', { code: 'orphan', ...detail });
      }
      case 'unknown':
        return unreadBacking(context);
      case 'lun':
      case 'lv':
      case 'file':
        return NOTHING;
    }
  },
  edits: (_, context) => withoutIt(context),
};
