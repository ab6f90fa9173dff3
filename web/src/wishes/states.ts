/** The names and drawings of where one's wishes are, as a whole. */
import type { WishBookState, WishBookStatus } from '../api/types';
import type { IconName } from '../parts/icons';
import type { TextKey } from '../texts/index.svelte';

export const stateIcon: Record<WishBookState, IconName> = {
  draft: 'edit',
  submitted: 'check',
  withdrawn: 'cross',
};

/** What the state is called while wishes are open. */
export function stateName(status: WishBookStatus): TextKey {
  if (status.state === 'submitted') return 'book.submitted';
  if (status.state === 'withdrawn') return 'book.withdrawn';
  return status.submitted_at ? 'book.draft_again' : 'book.draft';
}
