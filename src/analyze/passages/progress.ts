import { contradicts, type Facts, isRefusal, over, withoutRequest, withoutStatus } from '../facts.ts';
import type { Kind } from '../read/text.ts';

/** Facts of one line of a passage, or of several that belong together. */
export interface Told {
  readonly kind: Kind;
  readonly facts: Facts;
  readonly text: string;
  /** What the line only announces. */
  readonly announced: Facts | null;
}

/** What has been read of a passage so far. */
export interface Progress {
  /** Failures; more than one where lines contradict each other. */
  readonly failures: readonly Told[];
  /** What the passage tells of its request elsewhere than in a refusing line. */
  readonly around: Facts;
  /** The line before, which may name the URL that the next one refuses. */
  readonly before: Facts;
  /** Whom a sentence of the passage says it talks to. */
  readonly target: Facts;
  /** Whether it has several lines, of which one may tell of another request. */
  readonly hasRows: boolean;
}

/** Takes the next line in. */
export function take(progress: Progress, told: Told): Progress {
  if (!isRefusal(told.facts)) return takeAside(progress, told);
  const { failures, around, before } = progress;
  const last = failures.at(-1);
  if (last && !contradicts(last.facts, told.facts) && !isNext(last, told)) {
    const facts = over(last.facts, told.facts);
    return { ...progress, failures: failures.with(-1, { ...last, kind: stronger(last.kind, told.kind), facts }) };
  }
  if (isAnotherNumber(before) && !told.facts.isPrinted && !told.facts.isSure) return progress;
  const known = isWhole(around) ? around : over(withoutStatus(before), around);
  const facts = contradicts(told.facts, known) ? told.facts : over(told.facts, known);
  return { ...progress, failures: [...failures, { ...told, facts }] };
}

/** The same words again, after the request of the failure before was shown. */
function isNext(last: Told, told: Told): boolean {
  return last.text === told.text && last.facts.method !== undefined && last.facts.path !== undefined;
}

/** A URL in a sentence without a verb counts only for the line below it; a dump's keys and requests count for all. */
function takeAside(progress: Progress, { kind, facts, announced }: Told): Progress {
  if (progress.hasRows && isOtherAnswer(facts)) return { ...progress, before: {} };
  const { failures, around } = progress;
  const last = failures.at(-1);
  const aside = isAside(kind) || facts.method !== undefined ? facts : withoutRequest(facts);
  const before = announced ?? facts;
  const target = announced?.host === undefined ? progress.target : { host: announced.host };
  if (last && !contradicts(last.facts, aside))
    return { ...progress, before, target, failures: failures.with(-1, { ...last, facts: over(last.facts, aside) }) };
  const told = withoutStatus(aside);
  return { ...progress, before, target, around: isWhole(told) ? over(told, around) : over(around, told) };
}

/** A row of another request, with what became of it. */
function isOtherAnswer({ status, isPrinted, method, path }: Facts): boolean {
  return isPrinted === true && status !== undefined && status < 400 && method !== undefined && path !== undefined;
}

/** The last request that a passage shows with all its parts is the one that the refusal below it answers. */
function isWhole({ method, host, path }: Facts): boolean {
  return method !== undefined && host !== undefined && path !== undefined;
}

/** The passage has told another number already: words below a 404 explain that one. */
function isAnotherNumber({ status, isPrinted }: Facts): boolean {
  return isPrinted === true && status !== undefined && status >= 402 && !isRefusal({ status });
}

/** A dump's line or an answer's body says less than a sentence: it belongs to a failure beside it. */
export function isAside(kind: Kind): boolean {
  return kind === 'body' || kind === 'pair';
}

function stronger(one: Kind, other: Kind): Kind {
  return isAside(one) ? other : one;
}
