import { contradicts, differ, type Facts, tellsMore } from '../facts.ts';
import type { Sighting } from '../sighting.ts';
import type { Draft } from './draft.ts';
import { samePrint, sameQuote, sameShape, sameWords } from './same-words.ts';

/** Lines within which a failure may be told again, a body stands beside its failure, another statement says the same. */
const repeatReach = 40;
const bodyReach = 12;
const restatedReach = 6;
const adjacentReach = 3;

/** A known failure and a sighting that may tell of it again. */
export interface Pair {
  readonly draft: Draft;
  readonly sighting: Sighting;
  /** All that is known of the failure, and the sighting's own facts as they compare with it. */
  readonly known: Facts;
  readonly told: Facts;
  /** Lines between them. */
  readonly gap: number;
  /** No other failure stands between them. */
  readonly isLast: boolean;
}

type Rule = readonly [score: number, holds: (pair: Pair) => boolean];

/** What rules it out, in whatever way the two resemble each other. */
export const refused: readonly ((pair: Pair) => boolean)[] = [
  ({ known, told }) => contradicts(known, told),
  ({ draft, known, told }) => !draft.isPrecursor && known.status !== told.status && !known.isPrinted && !told.isPrinted,
  // words may stand for another status than the number beside them, but not from afar
  ({ known, told, gap }) => known.status !== told.status && gap > bodyReach,
  ({ draft, sighting }) => draft.first.isRecord === true && sighting.isRecord === true,
];

/** What makes it another try: too far below, or written by the same print statement. */
export const anotherTry: readonly ((pair: Pair) => boolean)[] = [
  ({ gap, sighting }) => gap > repeatReach && !sighting.isReport,
  ({ draft, sighting, gap }) =>
    [...draft.forms].some(form => samePrint(form, sighting.form)) &&
    !isGoingOn(draft, sighting, gap) &&
    !isShownAgain(draft, sighting),
  ({ draft, sighting }) => isWhole(draft.facts) && isWhole(sighting.facts) && hasOtherId(draft.facts, sighting.facts),
  ({ draft, sighting }) => differ(attemptIn(draft.last.said), attemptIn(sighting.said)),
];

/** What makes it the same failure told again, the surest first. */
export const retellings: readonly Rule[] = [
  [7, ({ draft, sighting }) => draft.said.some(said => sameWords(said, sighting.said))],
  [7, ({ draft, sighting, isLast }) => isLast && draft.texts.some(text => sameQuote(text, sighting.text))],
  [6, ({ known, told }) => told.path !== undefined && told.path === known.path && told.status === known.status],
  // words that name what the path ends with: kubectl's `configmaps "cart-env" is forbidden`
  [
    6,
    ({ known, told, sighting }) =>
      !told.isPrinted && known.status === told.status && !tellsMore(told, known) && names(sighting.said, known.path),
  ],
  // a chain of causes that a logger printed line by line
  [5, ({ sighting, gap }) => gap <= 1 && /^(?:[\w[\]]{1,12}:? )?Caused by: /.test(sighting.said)],
  // a conclusion below a warning, which other warnings may have followed where it tells no request
  [
    5,
    ({ draft, sighting, told, isLast }) =>
      (isLast || !tellsMore(draft.facts, {})) &&
      draft.isPrecursor &&
      !sighting.isPrecursor &&
      !tellsMore(draft.facts, told),
  ],
  // the answer's body, before or behind the line that tells its status
  [4, ({ draft, sighting, gap, isLast }) => isLast && gap <= bodyReach && (draft.isBody || sighting.role === 'body')],
  // words beside a number
  [
    4,
    pair =>
      pair.isLast &&
      pair.gap <= adjacentReach &&
      !pair.draft.facts.isPrinted &&
      pair.told.isPrinted === true &&
      !sameStatement(pair),
  ],
  [
    4,
    ({ draft, known, told, gap, isLast }) =>
      isLast && gap <= bodyReach && draft.facts.isPrinted === true && !told.isPrinted && !tellsMore(told, known),
  ],
  // words that told no request, among others, before the lines that tell which requests and numbers they were
  [
    4,
    ({ draft, known, told, gap }) =>
      gap <= bodyReach &&
      !draft.facts.isPrinted &&
      told.isPrinted === true &&
      !tellsMore(known, {}) &&
      tellsMore(told, {}),
  ],
  // a client's two remarks of the same moment, of which the second tells the place
  [
    3,
    ({ draft, sighting, known, told, gap, isLast }) =>
      isLast && gap <= 2 && told.isPrinted === true && !tellsMore(known, {}) && isSameMoment(draft.last, sighting),
  ],
  // words that told no request, and the number somewhere below
  [
    3,
    ({ known, told, gap, isLast }) =>
      isLast &&
      gap <= bodyReach &&
      !known.isPrinted &&
      told.isPrinted === true &&
      !tellsMore(known, {}) &&
      !hasOtherId(known, told),
  ],
  // what a program concludes from an exchange, or from a failure that has told its place
  [
    3,
    ({ draft, known, told, isLast }) =>
      isLast && !tellsMore(told, known) && (draft.first.isExchange === true || tellsMore(known, told)),
  ],
  [2, pair => pair.isLast && pair.gap <= restatedReach && !tellsMore(pair.told, pair.known) && !sameStatement(pair)],
  [
    1,
    ({ sighting, known, told }) =>
      sighting.isReport === true && known.status === told.status && !tellsMore(told, known),
  ],
];

/** Right below another telling of the failure: a part of that one, although the failure was told in such parts before. */
function isGoingOn({ last }: Draft, sighting: Sighting, gap: number): boolean {
  return gap <= 1 && sighting.role === 'body' && last.form !== sighting.form && last.role !== 'body';
}

/** Whether a text holds the last segment of a path, which is a name of its own. */
function names(said: string, path: string | undefined): boolean {
  const last = /\/([\w.-]{4,200})\/?$/.exec(path ?? '')?.[1];
  return (
    last !== undefined && new RegExp(String.raw`["'\s/]${last.replaceAll('.', String.raw`\.`)}["'\s/:]`).test(said)
  );
}

function sameStatement({ draft, sighting }: Pair): boolean {
  return sameShape(draft.last.said, sighting.said);
}

/** Two full accounts of a request, each with an id of its own. */
function hasOtherId({ requestIds: one }: Facts, { requestIds: other }: Facts): boolean {
  return one !== undefined && other !== undefined && !one.some(id => other.includes(id));
}

/** A body that was shown below its status, and is the same below the program's conclusion. */
function isShownAgain({ isBody, texts }: Draft, { role, text }: Sighting): boolean {
  return role === 'body' && !isBody && texts.includes(text);
}

function isWhole({ method, path }: Facts): boolean {
  return method !== undefined && path !== undefined;
}

/** To the millisecond. */
function isSameMoment({ facts: one }: Sighting, { facts: other }: Sighting): boolean {
  return one.time !== undefined && one.time === other.time && !one.time.endsWith('.000Z');
}

/** The number that a program gives its try: `attempt 2/3`. */
function attemptIn(said: string): string | undefined {
  return /\battempt (?:#|number )?(\d{1,4})\b/i.exec(said.slice(0, 400))?.[1];
}
