import { contradicts, differ, type Facts } from '../facts.ts';
import type { Sighting } from '../sighting.ts';
import type { Draft } from './draft.ts';
import { bodyReach, hasOtherId, type Pair } from './pair.ts';
import { samePrint } from './same-words.ts';

/** Lines within which a failure may be told again. */
const repeatReach = 40;

/** What rules it out, in whatever way the two resemble each other. */
export const refused: readonly ((pair: Pair) => boolean)[] = [
  ({ known, told }) => contradicts(known, told),
  ({ draft, sighting, known, told, gap }) =>
    !draft.isPrecursor &&
    known.status !== told.status &&
    !known.isPrinted &&
    !told.isPrinted &&
    !(sighting.role === 'body' && gap <= 1),
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

/** Right below another telling of the failure: a part of that one, although the failure was told in such parts before. */
function isGoingOn({ last }: Draft, sighting: Sighting, gap: number): boolean {
  return gap <= 1 && sighting.role === 'body' && last.form !== sighting.form && last.role !== 'body';
}

/** The number that a program gives its try: `attempt 2/3`. */
function attemptIn(said: string): string | undefined {
  return /\battempt (?:#|number )?(\d{1,4})\b/i.exec(said.slice(0, 400))?.[1];
}

/** A body that was shown below its status, and is the same below the program's conclusion. */
function isShownAgain({ isBody, texts }: Draft, { role, text }: Sighting): boolean {
  return role === 'body' && !isBody && texts.includes(text);
}

function isWhole({ method, path }: Facts): boolean {
  return method !== undefined && path !== undefined;
}
