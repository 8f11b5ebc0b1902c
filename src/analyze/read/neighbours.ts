import type { Line } from '../lines/line.ts';

/** Assertions that wanted a 401 or 403: whatever came instead, it was the program's own answer. */
const wanted: readonly RegExp[] = [
  /\bshould (?:be|equal|return|answer|have(?: status)?) (?:an? )?["']?(?:40[13]\b|unauthori[sz]ed|forbidden)/i,
  /\b(?:expected|want(?:ed)?):? (?:status |code |http )?(?:is |= |== |to be )?40[13]\b(?! to (?:be|equal|match))/i,
  /\bassert(?:ion)?\b.{0,200}={2,3} 40[13]\b|\b\d{3} !={1,2} 40[13]\b|^right: 40[13]$/i,
  /\b(?:toBe|toEqual|toStrictEqual|eq|equal|assertEquals?|assertStatus|assert_eq!|strictEqual)\b[( ].{0,120}\b40[13]\b/i,
];

/** Whether a passage is a test's report of an answer that was meant to be a refusal. */
export function expectsRefusal(lines: readonly Line[], index: number, end: number): boolean {
  if (end - index < 2) return false;
  return lines.slice(index, end).some(({ text }) => wanted.some(pattern => pattern.test(text.slice(0, 500))));
}

/** `401  Unauthorized …`, `Unauthorized: 401,` */
const listed =
  /^\W{0,6}([1-5]\d\d)\b\W{1,6}(?!https?:)[A-Za-z]|^\W{0,6}[A-Za-z_ ]{3,40}["']?\W{1,4}([1-5]\d\d)\W{0,3}$/;

/** One row of a list of statuses: a neighbour of the same shape tells another one. */
export function isListed(lines: readonly Line[], index: number): boolean {
  const own = listedStatus(lines[index]!);
  if (own === null) return false;
  return [lines[index - 1], lines[index + 1]].some(neighbour => {
    const other = neighbour === undefined ? null : listedStatus(neighbour);
    return other !== null && other !== own;
  });
}

/** The title of a test, above the assertions that it passed. */
export function isTitle(lines: readonly Line[], index: number): boolean {
  const next = lines[lines[index + 1]?.text === '' ? index + 2 : index + 1];
  if (/^[✖✗✘×⨯]|error/i.test(lines[index]!.text)) return false;
  return next !== undefined && /^(?:[✔✓√] |ok \d{1,6} )/.test(next.text) && next.indent >= lines[index]!.indent;
}

/** `-401` above `+204`: how mocha shows an assertion's actual value above the one that it wanted. */
export function actualStatus(lines: readonly Line[], index: number): 401 | 403 | null {
  const actual = /^-(40[13])$/.exec(lines[index]!.text)?.[1];
  return actual !== undefined && /^\+[23]\d\d$/.test(lines[index + 1]?.text ?? '')
    ? (Number(actual) as 401 | 403)
    : null;
}

/** A row of `grep -n --heading`, whose neighbour has a number of its own. */
export function isGrepped(lines: readonly Line[], index: number): boolean {
  return grepped(lines[index]) && (grepped(lines[index - 1]) || grepped(lines[index + 1]));
}

function grepped(line: Line | undefined): boolean {
  return line !== undefined && /^[1-9]\d{0,5}[:-](?!\d)/.test(line.text);
}

/** What TAP shows of a test that passed: a comment below its verdict. */
export function isDiagnostic(lines: readonly Line[], index: number): boolean {
  return lines[index]!.text.startsWith('# ') && /^ok \d/.test(lines[index - 1]?.text ?? '');
}

/** A line of a diff whose head is out of sight: its neighbour has the sign, too. */
export function isChanged(lines: readonly Line[], index: number): boolean {
  const sign = /^([+-])(?![\s+-])/.exec(lines[index]!.text)?.[1];
  return sign !== undefined && [lines[index - 1], lines[index + 1]].some(neighbour => neighbour?.text[0] === sign);
}

/** A question that somebody answered at a terminal: `Authentication required for …`, `Password:`, `Login successful.` */
export function isAnswered(lines: readonly Line[], index: number): boolean {
  if (!/^Authentication required\b/.test(lines[index]!.text)) return false;
  return lines.slice(index + 1, index + 4).some(({ text }) => /^Login succe/i.test(text));
}

function listedStatus({ text }: Line): string | null {
  const match = listed.exec(text.slice(0, 200));
  return match?.[1] ?? match?.[2] ?? null;
}
