import type { Incident } from '../../model/report.ts';

type Requested = Pick<Incident, 'method' | 'host' | 'path' | 'query'>;

/** The request as far as the log tells it: `GET api.example.com/v1/me?page`, or null where it tells nothing. */
export function requestOf(incident: Requested): string | null {
  const { method, host, path, query } = incident;
  const names = query.length > 0 ? `?${query.join('&')}` : '';
  const target = `${host ?? ''}${path ?? ''}${names}`;
  if (target === '') return method;
  return method === null ? target : `${method} ${target}`;
}

/**
 * A `curl` that repeats an incident's request, with `$TOKEN` or `$USER:$PASSWORD` where the credential stood; null where
 * the log doesn't tell enough. What comes from the log is quoted for a POSIX shell: nothing in it can run.
 */
export function curlOf(incident: Incident): string | null {
  const { method, host, path } = incident;
  if (host === null || path === null) return null;
  const verb = method === null || method === 'GET' ? '' : ` -X ${/^[A-Z]+$/.test(method) ? method : quote(method)}`;
  const loopback = /^(localhost|127\.|\[::1])/.test(host);
  const url = `${loopback ? 'http' : 'https'}://${host}${path}`;
  return `curl -i${verb} ${credentialOption(incident)} ${quote(url)}`;
}

function credentialOption({ wwwAuthenticate, credentialShape }: Incident): string {
  const basic = /^\s*basic\b/i.test(credentialShape ?? wwwAuthenticate ?? '');
  return basic ? '-u "$USERNAME:$PASSWORD"' : '-H "Authorization: Bearer $TOKEN"';
}

function quote(text: string): string {
  return `'${text.replace(/[\p{Cc}\p{Cf}]/gu, '').replaceAll("'", `'\\''`)}'`;
}
