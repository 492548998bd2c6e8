import type { GuestView } from '../../model/situation.ts';
import { sayNoDevices } from '../../words/guests.ts';
import styles from './guests.module.css';

/** What stands in the card of a guest without storage devices; an empty list is not the same as one that was not read. */
export function NoDevices({ guest }: { readonly guest: GuestView }) {
  if (guest.adapters.length + guest.unplaced.length > 0) return null;
  return <p className={styles.nothing}>{sayNoDevices(guest)}</p>;
}
