import { Badge, type BadgeTone } from '../../ui/Badge.tsx';
import { Hidden } from '../../ui/Hidden.tsx';
import { HELD_BY_HOST, sayOtherPath, sayUses } from '../../words/tree.ts';
import styles from './row.module.css';
import type { RowFacts, RowUser } from './row-facts.ts';

const TONES: Readonly<Record<RowUser['standing'], BadgeTone>> = {
  one: 'one',
  many: 'many',
  conflict: 'bad',
  planned: 'planned',
  'other-path': 'quiet',
};

/**
 * Who uses the row's LUN: a badge a guest, each a button that selects the guest's target; its handler is the grid's, by `data-user`.
 * Guests beyond `most` are counted, and named to screen readers.
 */
export function UsedBy({ facts, most }: { readonly facts: RowFacts; readonly most: number }) {
  const { users, heldByHost, lunName, name } = facts;
  const device = lunName || name;
  const rest = users.slice(most);
  return (
    <>
      {heldByHost && <Badge tone="quiet">{HELD_BY_HOST}</Badge>}
      {users.slice(0, most).map((user, at) => (
        <button
          key={user.guest}
          type="button"
          tabIndex={-1}
          className={styles.user}
          data-user={at}
          title={
            user.standing === 'other-path'
              ? sayOtherPath(user.guest, device)
              : sayUses(user.guest, device, user.standing === 'planned')
          }
        >
          <Badge tone={TONES[user.standing]}>
            <span className={styles.userName}>{user.guest}</span>
            {user.standing === 'planned' && <Hidden> planned</Hidden>}
            {user.standing === 'conflict' && <Hidden> conflict</Hidden>}{' '}
          </Badge>
        </button>
      ))}
      {rest.length > 0 && (
        <span className={styles.more} title={rest.map(({ guest }) => guest).join(', ')}>
          +{rest.length}
          <Hidden> {rest.map(({ guest }) => guest).join(', ')}</Hidden>
        </span>
      )}
    </>
  );
}
