import type { Auth, Credential } from '../../model/config.ts';
import { curlOf } from '../../model/curl.ts';
import type { Incident } from '../../model/report.ts';
import { Secret } from '../../model/secret.ts';
import type { Provider } from '../../providers/provider.ts';

/**
 * The command that repeats a failed request, the credential as its configuration, its provider or the log says that it
 * travels, `$NAME` in its place; null where the log doesn't tell whom to ask, or where curl can't sign.
 */
export function curlOfIncident(
  incident: Incident,
  credential: Credential | null,
  provider: Provider | null,
): string | null {
  const { method, host, path } = incident;
  if (host === null || path === null) return null;
  const scheme = /^(?:localhost|127\.|\[::1\])/.test(host) ? 'http' : 'https';
  const auth = credential?.auth ?? (provider === null ? authOfLog(incident) : authOf(provider));
  return curlOf(auth, method ?? 'GET', `${scheme}://${host}${path}`);
}

const token = new Secret('TOKEN', undefined);
const basic: Auth = {
  scheme: 'basic',
  username: new Secret('USERNAME', undefined),
  password: new Secret('PASSWORD', undefined),
};

function authOf({ scheme, header = 'Authorization', prefix = '', parameter = 'token' }: Provider): Auth {
  if (scheme === 'basic') return basic;
  if (scheme === 'header') return { scheme, header, prefix, token };
  if (scheme === 'query') return { scheme, parameter, token };
  return scheme === 'signed' ? { scheme, fields: {} } : { scheme: 'bearer', token };
}

function authOfLog({ credentialShape, wwwAuthenticate }: Incident): Auth {
  return /^\s*basic\b/i.test(credentialShape ?? wwwAuthenticate ?? '') ? basic : { scheme: 'bearer', token };
}
