import { randomBytes } from 'node:crypto';
import { AuthCheckError, type Problem } from '../model/error.ts';
import type { Redaction, Report } from '../model/report.ts';
import type { SealedReport } from '../model/sealed.ts';
import type { Secret } from '../model/secret.ts';
import { type Leak, leaksOf, plainLeaksOf } from './audit.ts';
import { shapes } from './detectors/index.ts';
import { Finder } from './finder.ts';
import { Inventory } from './inventory.ts';
import { type Match, replaced } from './matches.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { sealReport } from './seal.ts';
import { Tally } from './tally.ts';

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
   * Gives back a text made of a sealed report that is about to leave (standard output, the summary, an annotation) when no secret
   * is in it.
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
  const tally = new Tally();
  const finder = new Finder(inventory);
  const audit = (content: string | Uint8Array) => leaksOf(content, inventory, shapes);
  const placeholder = ({ label, value }: Match) => pseudonyms.of(label, value);

  return {
    add: secret => inventory.add(secret),
    redact(text) {
      const matches = finder.find(text);
      for (const { kind } of matches) tally.count(kind);
      return replaced(text, matches, placeholder);
    },
    seal(report) {
      const sealed = sealReport(report, { finder, placeholder, tally: new Tally(), problems: inventory.problems });
      tally.add(sealed.redaction);
      return sealed;
    },
    audit,
    guard(text) {
      const leaks = inventory.isEmpty ? plainLeaksOf(text, shapes) : audit(text);
      if (leaks.length > 0) throw new AuthCheckError('SECRET_LEAKED', leaks.map(leakProblem));
      return text;
    },
    get problems() {
      return inventory.problems;
    },
    get counts() {
      return tally.redaction;
    },
  };
}

function leakProblem({ secret, form }: Leak): Problem {
  return { message: `secret "${secret}" would have been shown (${form})` };
}
