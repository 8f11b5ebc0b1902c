import { tellsMore } from '../facts.ts';
import type { Sighting } from '../sighting.ts';
import { bodyReach, hasOtherId, type Pair } from './pair.ts';
import { sameQuote, sameShape, sameWords } from './same-words.ts';

/** Lines within which another statement says the same. */
const restatedReach = 6;
const adjacentReach = 3;

type Rule = readonly [score: number, holds: (pair: Pair) => boolean];

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

/** To the millisecond. */
function isSameMoment({ facts: one }: Sighting, { facts: other }: Sighting): boolean {
  return one.time !== undefined && one.time === other.time && !one.time.endsWith('.000Z');
}
