import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scan } from '../../../src/analyze/scan/scan.ts';
import { longestLine, type Triggers } from '../../../src/analyze/scan/window.ts';

const triggers: Triggers = {
  hits: [{ text: '401', whole: true }, { text: 'denied' }],
  marks: [{ text: '##[group]Run ' }],
  before: 2,
  after: 1,
};

interface Seen {
  readonly firstLine: number;
  readonly lines: readonly string[];
  readonly hits: readonly number[];
  readonly marks: readonly number[];
}

async function* chunksOf(log: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  // One buffer for all chunks, as the sources do it.
  const buffer = new Uint8Array(Math.max(...sizes));
  for (let from = 0, n = 0; from < log.length; n++) {
    const chunk = log.subarray(from, from + sizes[n % sizes.length]!);
    buffer.set(chunk);
    yield buffer.subarray(0, chunk.length);
    from += chunk.length;
  }
}

async function see(log: string | Uint8Array, sizes: readonly number[] = [1 << 20], given = triggers) {
  const bytes = typeof log === 'string' ? Buffer.from(log) : log;
  const scanned = scan(chunksOf(bytes, sizes), given);
  const windows: Seen[] = [];
  for await (const window of scanned) {
    const lines = Array.from({ length: window.length }, (_, index) => window.line(index));
    windows.push({ firstLine: window.firstLine, lines, hits: window.hits, marks: window.marks.map(mark => mark.line) });
  }
  return { windows, bytes: scanned.bytes, lines: scanned.lines };
}

/** Numbers of the lines in which the text is found, of all windows: none may be in two. */
function linesWith(text: string, windows: readonly Seen[]): number[] {
  return windows.flatMap(({ firstLine, lines }) =>
    lines.flatMap((line, index) => (line.includes(text) ? [firstLine + index] : [])),
  );
}

/** Every hit with its line's number, in order. */
function hitsOf(windows: readonly Seen[]) {
  return windows.flatMap(({ firstLine, lines, hits }) =>
    hits.map(hit => ({ line: firstLine + hit, text: lines[hit] })),
  );
}

describe('a window', () => {
  test('has the lines around a hit, and those of hits that it touches', async () => {
    const { windows, bytes, lines } = await see(
      '1\n2\n3\n4: 401\n5\n6\n7: Denied\n8\n9\n10\n11\n12 (403)\n13 = 401\n14',
    );
    expect(windows).toEqual([
      { firstLine: 2, lines: ['2', '3', '4: 401', '5', '6', '7: Denied', '8'], hits: [2, 5], marks: [] },
      { firstLine: 11, lines: ['11', '12 (403)', '13 = 401', '14'], hits: [2], marks: [] },
    ]);
    expect({ bytes, lines }).toEqual({ bytes: 57, lines: 14 });
  });

  test('knows the last step that was marked before it, and those inside', async () => {
    const steps = '##[group]Run a\n\n\n##[group]Run b\n\n\n\n401\n##[group]Run c\n\n##[group]Run d\n';
    const { windows } = await see(steps);
    expect(windows.map(({ firstLine, marks }) => ({ firstLine, marks }))).toEqual([{ firstLine: 6, marks: [4, 9] }]);
  });

  test('is not made for a trigger where what follows says that it is another thing', async () => {
    const given = { ...triggers, hits: [{ text: '401', whole: true, unless: /^ ?ms\b/ }] };
    const { windows } = await see('401 ms\n\n\n\n401\n\n\n\n401ms, 401 msg', [5], given);
    expect(hitsOf(windows).map(({ line }) => line)).toEqual([5, 9]);
  });

  test('gives no text beyond its ends', async () => {
    for await (const window of scan(chunksOf(Buffer.from('a\n401\nb\n'), [100]), triggers)) {
      expect([window.line(-1), window.line(0), window.line(3)]).toEqual(['', 'a', '']);
    }
  });

  test('is the same however the log is cut into chunks', async () => {
    const line = fc.constantFrom('', '401', 'x 401 y', 'denied\r', '##[group]Run z', '\uFEFFé 401', 'nothing', 'a\rb');
    const logs = fc.array(line, { maxLength: 40 }).map(lines => Buffer.from(lines.join('\n')));
    const sizes = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(logs, sizes, async (log, cuts) => {
        expect(await see(log, cuts)).toEqual(await see(log));
      }),
    );
  });
});

describe('every line with a trigger is a hit once', () => {
  test('in a log of any density, of which more must be kept than there is room for', async () => {
    const wide = { ...triggers, before: 300, after: 300 };
    for (const every of [1, 6, 500, 700, 5000]) {
      const lines = Array.from({ length: 60_000 }, (_, n) =>
        n % every === 0 ? `#x${n} 401 ${'.'.repeat(n % 90)}` : `#x${n} fine`,
      );
      const { windows, lines: count } = await see(lines.join('\n'), [333_333], wide);
      expect(count).toBe(60_000);
      expect(linesWith(' 401 ', windows)).toEqual(hitsOf(windows).map(({ line }) => line));
      expect(hitsOf(windows)).toEqual(
        lines.flatMap((text, index) => (index % every === 0 ? [{ line: index + 1, text }] : [])),
      );
    }
  });

  test('among long lines, whose context has no room', async () => {
    const long = 'x'.repeat(50_000);
    const lines = Array.from({ length: 100 }, (_, n) => (n % 10 === 0 ? `401 ${n}` : long));
    const { windows } = await see(lines.join('\n'), [1 << 20], { ...triggers, before: 300, after: 300 });
    expect(hitsOf(windows).map(hit => hit.line)).toEqual(lines.flatMap((_, n) => (n % 10 === 0 ? [n + 1] : [])));
  });
});

describe('a line that is too long', () => {
  const filler = 'x'.repeat(30_000);

  test('comes in pieces around its hits, as windows of their own', async () => {
    const { windows, lines } = await see(`before\n${filler} 401 ${filler} 401 denied ${filler}\nafter\n401 again`);
    expect(windows.map(({ firstLine, lines, hits }) => [firstLine, lines.length, hits])).toEqual([
      [1, 4, [3]],
      [2, 1, [0]],
      [2, 1, [0]],
    ]);
    expect(windows[1]!.lines[0]).toMatch(/^x{4000,} 401 x{10000,}$/);
    expect(windows[2]!.lines[0]).toMatch(/^x{4000,} 401 denied x{10000,}$/);
    expect(Math.max(...windows.flatMap(window => window.lines.map(text => text.length)))).toBe(longestLine);
    expect(lines).toBe(4);
  });

  test('is cut the same way when it is longer than the memory', async () => {
    const endless = `first\n${filler.repeat(170)} 401 ${filler.repeat(170)}denied`;
    const { windows, lines, bytes } = await see(`${endless}\n401\n`, [70_001]);
    expect(windows.map(({ firstLine, lines, hits }) => [firstLine, lines.length, hits])).toEqual([
      [2, 1, [0]],
      [2, 1, [0]],
      [3, 1, [0]],
    ]);
    expect({ lines, bytes }).toEqual({ lines: 3, bytes: endless.length + 5 });
    expect((await see(endless)).lines).toBe(2);
  });

  test('of hits alone is handed over in pieces that touch', async () => {
    const { windows } = await see('401 '.repeat(1_000_000));
    expect(windows.length).toBeGreaterThan(400);
    expect(windows.length).toBeLessThan(1000);
  });
});

describe('a log in another encoding', () => {
  const log = 'première\r\nrefusé: 401\r\n';

  test.each([
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${log}`)],
    [
      'UTF-8 with one at every line',
      Buffer.from(
        log
          .split('\n')
          .map(line => `\uFEFF${line}`)
          .join('\n'),
      ),
    ],
    ['UTF-16LE with a byte order mark', Buffer.from(`\uFEFF${log}`, 'utf16le')],
    ['UTF-16LE without one', Buffer.from(log, 'utf16le')],
    ['UTF-16BE with a byte order mark', Buffer.from(`\uFEFF${log}`, 'utf16le').swap16()],
    ['UTF-16BE without one', Buffer.from(log, 'utf16le').swap16()],
    ['UTF-8 with NULs', Buffer.from(`\0\0\0${log}\0`)],
  ])('is read: %s', async (_, bytes) => {
    for (const size of [1, 7, 1000]) {
      const { windows, bytes: count } = await see(bytes, [size]);
      expect(windows[0]?.lines.slice(0, 2)).toEqual(['première', 'refusé: 401']);
      expect(count).toBe(bytes.length);
    }
  });

  test('is read where bytes are invalid, each shown as U+FFFD', async () => {
    const { windows } = await see(Buffer.from('\xff\xfe 401 \xc3', 'latin1').subarray(1));
    expect(windows[0]?.lines).toEqual(['\uFFFD 401 \uFFFD']);
  });

  test('keeps the bare CRs of a progress bar in their line', async () => {
    const { windows, lines } = await see('10%\r20%\rdenied\n');
    expect(windows[0]?.lines).toEqual(['10%\r20%\rdenied']);
    expect(lines).toBe(1);
  });
});

test('an empty log has no lines', async () => {
  expect(await see('')).toEqual({ windows: [], bytes: 0, lines: 0 });
});
