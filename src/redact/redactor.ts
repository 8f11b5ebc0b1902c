import { randomBytes } from 'node:crypto';
import { AuthCheckError, type Problem } from '../model/error.ts';
import type { Redaction, Report } from '../model/report.ts';
import type { SealedReport } from '../model/sealed.ts';
import type { Secret } from '../model/secret.ts';
import { viewsOf } from './forms/views.ts';
import { type Hit, Inventory } from './inventory.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { sealReport } from './seal.ts';

/** A secret that was found where none may be: by name and form, never by value. */
export interface Leak {
  /** The secret's name, or what a detector calls its kind. */
  readonly secret: string;
  /** How it was written: `exact`, `base64`, `percent-encoded, base64`. */
  readonly form: string;
  /** Where it begins, in UTF-16 code units of the text (of its UTF-8 reading, where bytes were given). */
  readonly offset: number;
}

export interface Redactor {
  /** Takes in a secret that became known while we ran, such as a token that OAuth returned. */
  add(secret: Secret): void;
  /** The text with a placeholder in the place of every secret. */
  redact(text: string): string;
  /** A report from which every secret is gone, with what was taken out counted by kind. */
  seal(report: Report): SealedReport;
  /** The secrets that a text or a file still has in it. */
  audit(content: string | Uint8Array): readonly Leak[];
  /**
   * Gives back a text that is about to leave (standard output, the summary, an annotation) when no secret is in it.
   *
   * @throws AuthCheckError SECRET_LEAKED, with the secret's name and the form, where one is.
   */
  guard(text: string): string;
  /** Secrets that are too short or too common to be hidden wherever they occur, by name. */
  readonly problems: readonly Problem[];
  /** What was taken out so far. */
  readonly counts: Redaction;
}

export interface RedactorOptions {
  /** Keys the placeholders; made at random, and forgotten with the redactor, where none is given. */
  readonly key?: Uint8Array;
}

export function createRedactor(secrets: Iterable<Secret>, { key = randomBytes(32) }: RedactorOptions = {}): Redactor {
  const inventory = new Inventory();
  for (const secret of secrets) inventory.add(secret);
  const pseudonyms = new Pseudonyms(key);
  const byKind = new Map<string, number>();

  const find = (text: string): Hit[] => viewsOf(text).flatMap(view => inventory.find(view));
  const counts = (): Redaction => ({
    total: [...byKind.values()].reduce((sum, count) => sum + count, 0),
    byKind: Object.fromEntries([...byKind].sort()),
  });
  const redact = (text: string): string =>
    mask(text, find(text), hit => {
      byKind.set('configured', (byKind.get('configured') ?? 0) + 1);
      return pseudonyms.of(hit.value.name, hit.value.text);
    });

  return {
    add: secret => inventory.add(secret),
    redact,
    seal: report => sealReport(report, redact, counts),
    audit: content => leaksOf(typeof content === 'string' ? content : Buffer.from(content).toString('utf8'), find),
    guard(text) {
      const leaks = leaksOf(text, find);
      if (leaks.length > 0) throw new AuthCheckError('SECRET_LEAKED', leaks.map(leakProblem));
      return text;
    },
    get problems() {
      return inventory.problems;
    },
    get counts() {
      return counts();
    },
  };
}

function leakProblem({ secret, form }: Leak): Problem {
  return { message: `secret "${secret}" would have been shown (${form})` };
}

function leaksOf(text: string, find: (text: string) => Hit[]): Leak[] {
  return find(text).map(({ value, form, start }) => ({ secret: value.name, form, offset: start }));
}

/** Hits that touch become one, under the name of the longest. */
function mask(text: string, hits: readonly Hit[], placeholder: (hit: Hit) => string): string {
  const pieces: string[] = [];
  let read = 0;
  for (const hit of merged(hits)) {
    pieces.push(text.slice(read, hit.start), placeholder(hit));
    read = hit.end;
  }
  return pieces.join('') + text.slice(read);
}

function merged(hits: readonly Hit[]): Hit[] {
  const found: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = found.at(-1);
    if (last === undefined || hit.start >= last.end) found.push(hit);
    else if (hit.end > last.end) {
      const longest = hit.end - hit.start > last.end - last.start ? hit : last;
      found[found.length - 1] = { ...longest, start: last.start, end: hit.end };
    }
  }
  return found;
}
