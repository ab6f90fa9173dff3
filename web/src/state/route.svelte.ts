/** The plan that the address names (`#/plan/<id>`), so that a reload or a link keeps it. Ids only, never people. */
const pattern = /^#\/plan\/([\w-]+)$/;

const read = (): string | null => pattern.exec(location.hash)?.[1] ?? null;

const route = $state<{ plan: string | null }>({ plan: read() });
addEventListener('hashchange', () => (route.plan = read()));

export const routedPlan = (): string | null => route.plan;

export function goToPlan(plan: string): void {
  route.plan = plan;
  history.replaceState(null, '', `#/plan/${plan}`);
}
