/** Guests of which it is not known what they have: any of them may have the thing that is asked about. */
import type { Finding } from '../../verdict.ts';
import { missing, NOTHING, type Scene } from '../rule.ts';
import type { Survey } from '../survey.ts';

/** What is missing of all guests, or of those that the survey counts. */
export function unreadGuests(scene: Scene, { unread, unreadable }: Survey): readonly Finding[] {
  const { guestList } = scene.situation.inventory.evidence;
  if (guestList && unread.length === 0 && unreadable.length === 0) return NOTHING;
  return [
    ...(guestList ? NOTHING : missing(scene, { kind: 'guests' })),
    ...(unread.length > 0 ? missing(scene, { kind: 'guest-devices', guests: unread }) : NOTHING),
    ...(unreadable.length > 0 ? missing(scene, { kind: 'unreadable-devices', guests: unreadable }) : NOTHING),
  ];
}
