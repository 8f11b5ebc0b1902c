import type { Redaction } from '../model/report.ts';

/** Counts what was taken out, by kind. */
export class Tally {
  readonly #byKind = new Map<string, number>();

  count(kind: string, times = 1): void {
    this.#byKind.set(kind, (this.#byKind.get(kind) ?? 0) + times);
  }

  add({ byKind }: Redaction): void {
    for (const [kind, times] of Object.entries(byKind)) this.count(kind, times);
  }

  get redaction(): Redaction {
    return {
      total: [...this.#byKind.values()].reduce((sum, times) => sum + times, 0),
      byKind: Object.fromEntries([...this.#byKind].sort(([a], [b]) => (a < b ? -1 : 1))),
    };
  }
}
