/** The ward's accounts as the leader works on them: the list, the links just made, and what went wrong. */
import { api } from '../api/client';
import type { EmployeeRef, NewWardAccount, WardAccount } from '../api/types';

/** A link that was just made; the server tells it this once. */
export interface Slip {
  account: string;
  name: string;
  link: string;
  expiresAt: string;
}

/** Somebody on the list: with an account, or an employee who has none yet. */
export interface Person {
  key: string;
  name: string;
  account: WardAccount | null;
  employee: EmployeeRef | null;
}

/** The link of a token: behind `#`, which browsers keep to themselves. */
const linkOf = (token: string): string => `${location.origin}/#/invitation/${token}`;

export class Staff {
  people = $state.raw<Person[] | null>(null);
  slips = $state.raw<Slip[]>([]);
  error = $state.raw<unknown>(null);
  working = $state(false);

  /** Those who can be given a first link. */
  readonly lacking = $derived(
    (this.people ?? []).filter((it) => !it.account || it.account.state === 'not_invited'),
  );
  readonly open = $derived((this.people ?? []).filter((it) => it.account?.state !== 'withdrawn'));
  readonly active = $derived(this.open.filter((it) => it.account?.state === 'active'));

  load(): Promise<void> {
    return this.work(async () => {
      const { accounts, without_account } = await api.accounts();
      const known = accounts.map((it): Person => ({
        key: it.id,
        name: it.name,
        account: it,
        employee: null,
      }));
      const unknown = without_account.map((it): Person => ({
        key: `employee ${it.id}`,
        name: it.name,
        account: null,
        employee: it,
      }));
      this.people = [...known, ...unknown].sort((a, b) => a.name.localeCompare(b.name, 'da'));
    });
  }

  /** A link for each of them; an account is made where there is none. The links that were made stay, whatever fails. */
  invite(people: Person[]): Promise<void> {
    return this.change(async () => {
      for (const person of people) await this.inviteOne(person.account ?? (await this.add(person)));
    });
  }

  addAndInvite(entry: NewWardAccount): Promise<void> {
    return this.change(async () => this.inviteOne(await api.addAccount(entry)));
  }

  endInvitation(account: string): Promise<void> {
    return this.change(async () => {
      await api.withdrawInvitation(account);
      this.slips = this.slips.filter((it) => it.account !== account);
    });
  }

  withdraw(account: string): Promise<void> {
    return this.change(async () => {
      await api.withdrawAccount(account);
      this.slips = this.slips.filter((it) => it.account !== account);
    });
  }

  private async add(person: Person): Promise<WardAccount> {
    return api.addAccount({ name: person.name, role: 'employee', employee: person.employee?.id ?? null });
  }

  private async inviteOne({ id, name }: { id: string; name: string }): Promise<void> {
    const { token, expires_at } = await api.invite(id);
    const slip = { account: id, name, link: linkOf(token), expiresAt: expires_at };
    this.slips = [...this.slips.filter((it) => it.account !== id), slip];
  }

  /** Does something, then shows the list as it is now; a failure of the former is told, also when the latter works. */
  private async change(action: () => Promise<void>): Promise<void> {
    this.working = true;
    await this.work(action);
    const failure = this.error;
    await this.load();
    this.error ??= failure;
    this.working = false;
  }

  private async work(action: () => Promise<void>): Promise<void> {
    this.error = null;
    try {
      await action();
    } catch (failure) {
      this.error = failure;
    }
  }
}
