/**
 * What the address names behind `#`, so that a reload or a link keeps it: a plan, a page, or an invitation's token.
 * Browsers send nothing of it to any server. Ids only, never people.
 */
type Page = 'account' | 'staff' | 'fairness' | 'wellbeing';

interface Route {
  plan: string | null;
  page: Page | null;
  /** The token of an invitation's link. */
  invitation: string | null;
}

const pages: Record<string, Page> = {
  '#/account': 'account',
  '#/accounts': 'staff',
  '#/fairness': 'fairness',
  '#/wellbeing': 'wellbeing',
};

const read = (): Route => ({
  plan: /^#\/plan\/([\w-]+)$/.exec(location.hash)?.[1] ?? null,
  page: pages[location.hash] ?? null,
  invitation: /^#\/invitation\/([\w-]+)$/.exec(location.hash)?.[1] ?? null,
});

const route = $state<Route>(read());
addEventListener('hashchange', () => Object.assign(route, read()));

export const routedPlan = (): string | null => route.plan;
export const routedPage = (): Page | null => route.page;
export const routedInvitation = (): string | null => route.invitation;

/**
 * Names the plan that is shown; a page that was left while it was loading does not come back. The address tells that it
 * was left before the browser's event does.
 */
export function goToPlan(plan: string): void {
  if (!read().page) replace(`#/plan/${plan}`);
}

/** To the first page of whoever is signed in, or to the sign-in; nothing of an invitation stays in the address. */
export function goHome(): void {
  replace('#/');
}

function replace(hash: string): void {
  history.replaceState(null, '', hash);
  Object.assign(route, read());
}
