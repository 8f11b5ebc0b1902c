import { type Facts, factsOfMoment, factsOfPlace } from '../facts.ts';
import { type Refusal, refusalBesideRequest, refusalByClass, refusalIn } from './refusals/find.ts';
import type { RequestFacts } from './request/facts.ts';
import { requestIn } from './request/request.ts';
import { statusIn, successIn } from './status.ts';
import { type Moment, momentIn, toUtc } from './time.ts';

const longestProse = 16_384;

/** Numbers beside which refusing words mean something else, or nothing: a page that isn't there, a limit, an outage. */
const notRefusing = (status: number) =>
  status >= 500 || [402, 404, 405, 407, 408, 409, 410, 412, 413, 422, 429].includes(status);

/** What a sentence tells: `GET https://api.example.com/v1 failed with 401: Token has expired`. */
export function readProse(text: string, mayRefuse = true): Facts {
  const start = text.slice(0, longestProse);
  const inner = mayRefuse ? factsOfQuotedError(start) : null;
  if (inner) return inner;
  const refusal = refusalFacts(start, mayRefuse);
  const request = requestIn(start, refusal.at);
  const success = refusal.status === undefined && request?.method !== undefined ? successIn(start) : null;
  return {
    ...(refusal.status === undefined ? {} : { status: refusal.status, isPrinted: refusal.isPrinted }),
    ...(refusal.isSure ? { isSure: true } : {}),
    ...(success === null ? {} : { status: success, isPrinted: true }),
    ...requestFacts(request),
    ...timeFacts(start),
    ...idFacts(start),
    ...runFacts(start),
    ...(refusal.at === null ? {} : { message: start }),
  };
}

interface RefusalFacts {
  readonly status?: number;
  readonly isPrinted?: boolean;
  readonly isSure?: boolean;
  readonly at: number | null;
}

/** A Go client's error in another's: `Head "https://registry.example.com/v2/": unauthorized`. */
const quotedError = /\b(?:Get|Head|Post|Put|Patch|Delete) "?https?:\/\/[^"\s]{1,2048}"?: /;

/** A printed 401 or 403 wins over words, words over another number that leaves room for them (400, 200). */
function refusalFacts(text: string, mayRefuse: boolean): RefusalFacts {
  const claim = statusIn(text);
  if (claim?.status === 401 || claim?.status === 403) return { status: claim.status, isPrinted: true, at: claim.start };
  if (claim && notRefusing(claim.status)) return { status: claim.status, isPrinted: true, at: null };
  const words = mayRefuse ? (refusalIn(text) ?? refusalByClass(text) ?? besideRequest(text)) : null;
  return words ? { status: words.status, isPrinted: false, isSure: words.isSure, at: words.start } : { at: null };
}

/** What a quoted error says for itself, where the number before it is of another answer. */
function factsOfQuotedError(text: string): Facts | null {
  const match = quotedError.exec(text);
  const claim = match && statusIn(text.slice(0, match.index));
  if (!claim || !notRefusing(claim.status)) return null;
  const facts = readProse(text.slice(match.index));
  return facts.status === 401 || facts.status === 403 ? { ...facts, isSure: true, message: text } : null;
}

function besideRequest(text: string): Refusal | null {
  const words = refusalBesideRequest(text);
  const request = words && requestIn(text);
  return request?.method !== undefined && (request.host || request.path) ? words : null;
}

function requestFacts(request: RequestFacts | null): Facts {
  if (request === null) return {};
  return { ...(request.method === undefined ? {} : { method: request.method }), ...factsOfPlace(request) };
}

function timeFacts(text: string): Facts {
  const moment = momentIn(text.slice(0, 400).replace(otherDate, '').slice(0, 200)) ?? stampIn(text);
  return factsOfMoment(moment);
}

/** When an answer may be thrown away, or what it shows was made. */
const otherDate =
  /\b(?:expires|last-modified)["']?\s?[:=]\s?["']?[A-Z][a-z]{2}, \d\d [A-Z][a-z]{2} \d{4} [\d:]{8} GMT/gi;

/** Entra and others put the time of their answer behind their sentence. */
function stampIn(text: string): Moment | null {
  for (const [, written] of text.matchAll(stamp)) {
    // a number by itself may be a parameter of the request
    const moment = /^\d{1,19}$/.test(written!.trim()) ? null : toUtc(written!.trim());
    if (moment) return moment;
  }
  return null;
}

const stamp = /\b(?:timestamp|date|created|created_time)["']?\s?[:=]\s?["'@]{0,3}([\w:+., -]{10,40})/gi;

function runFacts(text: string): Facts {
  if (!text.includes('-debug')) return {};
  const log = /[\w:.-]{8,80}-debug(?:-\d{1,3})?\.log\b/.exec(text);
  return log ? { runs: [log[0]] } : {};
}

const id =
  /\b(?:request[ _-]?id|req[ _-]?id|trace[ _-]?id|correlation[ _-]?id|ray id|with id|x-request-id)["']?\s?[:=]?\s?["']?([\w:.+/=-]{8,128})/gi;

function idFacts(text: string): Facts {
  const found = [...text.matchAll(id)].map(match => match[1]!).filter(value => /\d/.test(value));
  return found.length > 0 ? { requestIds: [...new Set(found)].slice(0, 8) } : {};
}
