import type { Situation } from '../../situation.ts';
import type { Address, AdapterType, StorageStatement } from '../../statement.ts';
import type { Rehang } from '../../step.ts';
import { anyTargetAt } from '../edits.ts';
import { restated } from '../restate.ts';
import {
  finding,
  NOTHING,
  type ConversionContext,
  type ConversionEdit,
  type ConversionRule,
} from '../rule.ts';
import { attachedDevices } from './remaining.ts';

/** Both ways: an attached device is written for one type of adapter and does not change with it. */
export const convertWithAttached: ConversionRule = {
  info: {
    id: 'convert-with-attached',
    title: 'No attached device hangs on an adapter that is converted',
    sources: [
      { manual: '4.2', page: 100 },
      { manual: '4.3', page: 90 },
    ],
    moments: { convert: ['refuse'] },
  },
  checkConversion: (context) => {
    const statements = attachedDevices(context).map(({ text }) => text);
    if (statements.length === 0) return NOTHING;
    const { bus, slot, to } = context.step;
    return finding(context, 'convert-with-attached', 'refuse', {
      code: 'attached-left',
      bus,
      slot,
      to,
      statements,
    });
  },
  conversionEdits: (_, context) => [...hungBack(context), ...takenOff(context)],
};

/** The same conversion, with every attached device deleted first and added in the other syntax afterwards. */
function hungBack(context: ConversionContext): readonly ConversionEdit[] {
  const { step, situation } = context;
  const attached = attachedDevices(context);
  const rehang = attached.flatMap(({ statement, backing }): readonly Rehang[] => {
    const lun = backing.kind === 'lun' ? backing.lun : -1;
    const [change] = restated(situation, statement, lun, { adapter: step.to });
    if (change === undefined) return [];
    return [
      { from: statement, to: { ...statement, ...change, address: placeOf(situation, statement, step.to) } },
    ];
  });
  if (rehang.length < attached.length) return [];
  return [{ kind: 'instead', step: { ...step, rehang: [...step.rehang, ...rehang] } }];
}

/** Its own place, where the new type has it. */
function placeOf({ profile }: Situation, { address }: StorageStatement, to: AdapterType): Address | null {
  const max = to === 'scsi' ? profile.maxScsiTarget : profile.maxAvioTarget;
  return address === null || (address.target ?? 0) <= max ? address : anyTargetAt(address);
}

function takenOff(context: ConversionContext): readonly ConversionEdit[] {
  const { guestName: guest } = context;
  return attachedDevices(context).map(({ statement }) => ({
    kind: 'before',
    step: { kind: 'detach', guest, statement },
  }));
}
