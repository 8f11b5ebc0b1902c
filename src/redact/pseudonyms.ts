import { createHmac } from 'node:crypto';

/**
 * Gives every secret a placeholder, the same one wherever it occurs in a report: `[GITHUB_TOKEN #1]`. Values are remembered
 * under a key that is made for the run and thrown away with it, and numbered in the order in which they are met, so that a
 * placeholder tells nothing by which a guess could be tested.
 */
export class Pseudonyms {
  readonly #key: Uint8Array;
  readonly #given = new Map<string, string>();
  readonly #counts = new Map<string, number>();

  constructor(key: Uint8Array) {
    this.#key = key;
  }

  of(name: string, value: string): string {
    const id = createHmac('sha256', this.#key).update(value).digest('base64');
    const given = this.#given.get(id);
    if (given !== undefined) return given;
    const label = name.replace(/[[\]\p{C}]/gu, ' ').trim();
    const count = (this.#counts.get(label) ?? 0) + 1;
    this.#counts.set(label, count);
    this.#given.set(id, `[${label} #${count}]`);
    return `[${label} #${count}]`;
  }
}
