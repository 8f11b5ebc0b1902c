import { grouped } from '../story/words.ts';

/** Part of a page: a head that always stays, and rows that may be left out from the last on. */
export interface Section {
  readonly head: string;
  readonly rows: readonly string[];
  /** How many rows stay at most, however much room there is. */
  readonly most?: number;
}

/** Sections in their order; rows stay as long as they fit, the first section's before the second's. `limit` in bytes of UTF-8. */
export function pack(sections: readonly Section[], limit: number): string {
  const heads = sections.reduce((sum, { head }) => sum + bytes(head) + reserve, 0);
  let left = limit - heads;
  const parts = sections.map(({ head, rows, most }) => {
    const kept = fitting(rows.slice(0, most), left);
    left -= kept.reduce((sum, row) => sum + bytes(row) + 1, 0);
    const missing = rows.length - kept.length;
    const table = [head, ...kept].filter(line => line !== '').join('\n');
    return missing === 0 ? table : `${table}\n\n${grouped(missing)} more left out here: report.json has all of them.`;
  });
  return `${parts.filter(part => part !== '').join('\n\n')}\n`;
}

/** Room for the line ends between sections and the sentence that says what was left out. */
const reserve = 100;

function fitting(rows: readonly string[], limit: number): readonly string[] {
  let used = 0;
  let end = 0;
  for (const row of rows) {
    used += bytes(row) + 1;
    if (used > limit) break;
    end += 1;
  }
  return rows.slice(0, end);
}

function bytes(text: string): number {
  return Buffer.byteLength(text);
}
