import { randomBytes } from 'node:crypto';
import { AuthCheckError, type Problem } from '../model/error.ts';
import type { Redaction, Report } from '../model/report.ts';
import type { SealedReport } from '../model/sealed.ts';
import type { Secret } from '../model/secret.ts';
import { type Leak, leaksOf, plainLeaksOf } from './audit.ts';
import { type Detector, isOpaque } from './detectors/finding.ts';
import { compact, guesses, places, shapes } from './detectors/index.ts';
import { guessed } from './detectors/opaque.ts';
import { detected, known, type Match, merged, replaced } from './find.ts';
import type { View } from './forms/view.ts';
import { viewsOf } from './forms/views.ts';
import { Inventory } from './inventory.ts';
import { Pseudonyms } from './pseudonyms.ts';
import { type Certainty, sealReport } from './seal.ts';
import { Tally } from './tally.ts';
import { inWindows } from './windows.ts';

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

/** So many values are learned from marked places; a log that names more of them is an attack on our memory. */
const mostLearned = 2000;

export function createRedactor(secrets: Iterable<Secret>, { key = randomBytes(32) }: RedactorOptions = {}): Redactor {
  const inventory = new Inventory();
  for (const secret of secrets) inventory.add(secret);
  const pseudonyms = new Pseudonyms(key);
  const tally = new Tally();
  let learned = 0;

  /** A value that is marked in one place is a secret in every other. */
  const learn = ({ label, kind, value }: Match) => {
    if (kind === guessed || !isOpaque(value) || learned >= mostLearned) return;
    if (inventory.learn({ name: label, kind, text: value, whole: value })) learned++;
  };
  const marked = (views: readonly View[], certainty?: Certainty): Match[] => {
    const found = detected(views, ...detectorsFor(certainty));
    found.forEach(learn);
    return found;
  };
  /** Studied, and found to mark nothing: that halves the time of a seal, which then asks for known values alone. */
  const unmarked = new Set<string>();
  const study = (text: string) =>
    void inWindows(text, window => {
      const found = marked(viewsOf(window).views);
      if (found.length === 0) unmarked.add(window);
      return found;
    });
  const find = (text: string, certainty?: Certainty) =>
    merged(
      inWindows(text, window => {
        const isUnmarked = unmarked.has(window);
        if (isUnmarked && inventory.isEmpty) return [];
        const { views, joined } = viewsOf(window);
        return [...(isUnmarked ? [] : marked(views, certainty)), ...known([...views, ...joined], inventory)];
      }),
    );
  const audit = (content: string | Uint8Array) => leaksOf(content, inventory, shapes);
  const placeholder = ({ label, value }: Match) => pseudonyms.of(label, value);

  return {
    add: secret => inventory.add(secret),
    redact(text) {
      const matches = find(text);
      for (const { kind } of matches) tally.count(kind);
      return replaced(text, matches, placeholder);
    },
    seal(report) {
      const sealed = sealReport(report, { find, study, placeholder, tally: new Tally(), problems: inventory.problems });
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

/** What is looked for where lines were joined as well, and what where they stand alone. */
function detectorsFor(certainty?: Certainty): [readonly Detector[], readonly Detector[]] {
  if (certainty === 'shaped') return [shapes, []];
  return [[...shapes, ...compact], certainty === 'sure' ? places : [...places, ...guesses]];
}

function leakProblem({ secret, form }: Leak): Problem {
  return { message: `secret "${secret}" would have been shown (${form})` };
}
