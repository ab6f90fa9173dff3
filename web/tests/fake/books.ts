/** Each employee's wishes as a whole, in memory: draft, sent in or withdrawn, with a version. Not shipped. */
import type { WardRequest, WishBookState, WishBookStatus, WishBooks, WishTerms } from '../../src/api/types';
import { drawnBy } from '../../src/wishes/quota';
import type { FakeAnswer, FakeRequest } from './answer';

interface Book {
  state: WishBookState;
  version: number;
  submitted_at: string | null;
}

export class FakeBooks {
  private readonly books = new Map<string, Book>();

  of(employee: string): Book {
    return this.books.get(employee) ?? { state: 'draft', version: 0, submitted_at: null };
  }

  etag(employee: string): string {
    return `"${this.of(employee).version}"`;
  }

  isCurrent(employee: string, ifMatch: string | null | undefined): boolean {
    return !ifMatch || ifMatch === this.etag(employee);
  }

  change(employee: string, state: WishBookState): void {
    const before = this.of(employee);
    const submitted_at = state === 'submitted' ? new Date().toISOString() : before.submitted_at;
    this.books.set(employee, { state, version: before.version + 1, submitted_at });
  }

  handle(request: FakeRequest, employee: string, open: boolean): FakeAnswer {
    if (request.method === 'PUT') this.change(employee, (request.body as { state: WishBookState }).state);
    const body: WishBookStatus = { ...this.of(employee), locked: !open };
    return { status: 200, body };
  }

  ofWard(request: WardRequest, terms: WishTerms): WishBooks {
    const own = (id: string) => (request.wishes ?? []).filter((wish) => wish.employee === id);
    const people = request.employees.map((it) => ({
      employee: it.id,
      name: it.name,
      state: this.of(it.id).state,
      wishes: own(it.id).length,
      used: drawnBy(terms.draws, own(it.id)),
      quota: terms.quota,
      submitted_at: this.of(it.id).submitted_at,
    }));
    const count = (state: WishBookState, some: boolean): number =>
      people.filter((line) => line.state === state && (state !== 'draft' || line.wishes > 0 === some)).length;
    return {
      submitted: count('submitted', true),
      draft: count('draft', true),
      withdrawn: count('withdrawn', true),
      nothing: count('draft', false),
      people,
    };
  }
}
