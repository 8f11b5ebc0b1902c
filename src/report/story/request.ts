import type { Incident, SentRequest } from '../../model/report.ts';

type Requested = Pick<Incident, 'method' | 'host' | 'path' | 'query'>;

/** The request as far as the log tells it: `GET api.example.com/v1/me?page`, or null where it tells nothing. */
export function requestOf(incident: Requested): string | null {
  const { method, host, path, query } = incident;
  const names = query.length > 0 ? `?${query.join('&')}` : '';
  const target = `${host ?? ''}${path ?? ''}${names}`;
  if (target === '') return method;
  return method === null ? target : `${method} ${target}`;
}

/** A request of our own check: `GET https://api.example.com/v1/me answered 401`. */
export function exchangeOf({ method, url, status }: SentRequest): string {
  return `${method} ${url} ${status === null ? 'got no answer' : `answered ${status}`}`;
}
