/** What a request gives when nothing is in the way. */
import type { Reply } from './event.ts';
import { tripRange, type Trip } from './trip.ts';

/** The reply of what stands behind a virtual device, or of the real one. */
export function successOf(trip: Trip): Reply {
  const { request, statement, attached } = trip;
  switch (request.kind) {
    case 'inquiry':
      return { kind: 'identity', who: attached ? 'real' : 'virtual', text: '' };
    case 'read':
      return { kind: 'data', bytes: tripRange(trip)?.bytes ?? null };
    case 'write':
    case 'space':
      return { kind: 'done' };
    case 'open': {
      if (statement.device === 'disk' || statement.device === 'changer') return { kind: 'ready', lock: null };
      return { kind: 'ready', lock: attached ? 'as-asked' : 'locked' };
    }
  }
}
