import type { Facts } from '../sighting.ts';
import { refusalByClass, refusalIn } from './refusals.ts';
import { requestIn } from './request.ts';
import { anyStatusIn, statusIn } from './status.ts';
import { momentIn } from './time.ts';

const LONGEST = 16_384;

/** What a sentence tells: `GET https://api.example.com/v1 failed with 401: Token has expired`. */
export function readProse(text: string): Facts {
  const start = text.slice(0, LONGEST);
  const claim = statusIn(start);
  const refusal = claim ?? refusalIn(start) ?? refusalByClass(start);
  const request = requestIn(start, refusal?.start ?? null);
  const status = refusal?.status ?? (request?.method === undefined ? null : anyStatusIn(start));
  return {
    ...(status === null ? {} : { status, isPrinted: claim !== null || refusal === null }),
    ...requestFacts(request),
    ...timeFacts(start),
    ...idFacts(start),
    ...(refusal === null ? {} : { message: start }),
  };
}

export function requestFacts(request: ReturnType<typeof requestIn>): Facts {
  if (request === null) return {};
  const { method, host, path, query } = request;
  return {
    ...(method === undefined ? {} : { method }),
    ...(host ? { host } : {}),
    ...(path ? { path } : {}),
    ...(query && query.length > 0 ? { query } : {}),
  };
}

function timeFacts(text: string): Facts {
  const moment = momentIn(text.slice(0, 200));
  return moment === null ? {} : { time: moment.iso, zoneAssumed: moment.zoneAssumed };
}

const id =
  /\b(?:request[ _-]?id|req[ _-]?id|trace[ _-]?id|correlation[ _-]?id|ray id|with id|x-request-id)["']?\s?[:=]?\s?["']?([\w:.+/=-]{8,128})/gi;

function idFacts(text: string): Facts {
  const requestIds = [...new Set([...text.matchAll(id)].map(match => match[1]!))]
    .filter(value => /\d/.test(value))
    .slice(0, 8);
  return requestIds.length > 0 ? { requestIds } : {};
}
