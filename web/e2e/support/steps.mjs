// What a person does on Vagtværk's pages, in the words that the page shows. No assertions of a test's own.

/** Signs in by the demo list. */
export async function signIn(page, name) {
  await page.getByRole('button', { name }).click();
  await page.getByRole('button', { name: 'Log ud' }).waitFor();
}

export const openDate = (page, date) => page.locator(`[data-date="${date}"]`).click();

/** Fills in the open sheet; what is not named stays as it is. */
export async function fillWish(page, { kind, priority }) {
  const sheet = page.getByRole('dialog');
  if (kind) await choose(sheet.getByRole('group', { name: 'Hvad ønsker du?' }), kind);
  if (priority) await choose(sheet.getByRole('group', { name: 'Hvor meget betyder det?' }), priority);
}

async function choose(group, name) {
  await group.getByRole('radio', { name, exact: true }).check();
}

/** Presses the button and waits until the sheet has closed, which it does once the server has answered. */
export async function save(page, button) {
  await page.getByRole('button', { name: button }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Waits until the quota says so. */
export const quotaLeft = (page, left, quota) =>
  page.getByText(`${left} af ${quota} ønsker tilbage`).waitFor();

/** The own wishes in the list, as the page words them. */
export async function ownWishes(page) {
  const list = page.getByRole('region', { name: 'Mine ønsker' });
  const texts = await list.getByRole('listitem').allInnerTexts();
  return texts.map((text) => text.replace(/\s+/g, ' ').trim());
}

/** The cell of an employee and a date (as its column is called, `fredag 12. marts`) in the roster. */
export async function rosterCell(page, employee, date) {
  const grid = page.getByRole('grid', { name: 'Vagtplan' });
  const column = await grid.getByRole('columnheader', { name: date }).getAttribute('id');
  const row = grid.getByRole('row').filter({ has: page.getByRole('rowheader', { name: employee }) });
  return row.locator('td').nth(Number(column?.replace('day-', '')));
}

/** Waits until the plan is so far in its life. */
export const now = (page, state) => page.locator('[aria-current=step]', { hasText: state }).waitFor();

/** Takes a step in the plan's life: presses it, says something where asked, and presses again. */
export async function takeStep(page, name, comment = '') {
  await page.getByRole('button', { name, exact: true }).click();
  const form = page.getByRole('form', { name });
  if (comment) await form.getByRole('textbox').fill(comment);
  await form.getByRole('button', { name, exact: true }).click();
  await form.waitFor({ state: 'detached' });
}
