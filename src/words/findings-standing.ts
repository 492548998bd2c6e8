/** Sentences of the rules about what stands. */
import type { StandingDetail } from '../model/rules/standing/standing-detail.ts';
import type { Sentences } from './sentences.ts';

/** A sentence a code. */
export const STANDING_SENTENCES: Sentences<StandingDetail> = {
  orphan: ({ statement, name }, guest) =>
    `${guest} has ${statement}, and the host shows no ${name} any more, so the guest does not boot with it. Bring the device back on the host, or detach it from ${guest}.`,
  'single-path': ({ lun, by, name, healthy, total }, guest) =>
    by === 'lunpath'
      ? `${guest} reaches ${lun} by one healthy lunpath of ${total} only (${name}), and loses it when that fails. Mend or add a path on the host.`
      : `All ${healthy} healthy lunpaths of ${lun} go by ${by === 'hba' ? 'the HBA' : 'the target port'} ${name}, so ${guest} loses it when that fails. Give the LUN a path by another one.`,
};
