import type { Auth } from './config.ts';
import { Secret, type SecretOrText } from './secret.ts';

/**
 * The command that repeats a request, with `$NAME` in the place of each secret; null where curl can't sign it. For oauth2,
 * `$ACCESS_TOKEN` stands for the token that was fetched.
 */
export function curlOf(auth: Auth, method: string, url: string): string | null {
  const carried = carriedBy(auth, url);
  if (carried === null) return null;
  const verb =
    method === 'GET'
      ? []
      : method === 'HEAD'
        ? ['--head']
        : ['--request', /^[A-Z]+$/.test(method) ? method : quoted(method)];
  return ['curl', '--include', ...verb, ...carried].join(' ');
}

/** The request to the token endpoint, client and grant in the form. */
export function tokenCurlOf(auth: Extract<Auth, { scheme: 'oauth2' }>): string | null {
  if (auth.clientAuth === 'private_key_jwt') return null;
  const { clientId, clientSecret, refreshToken, grant } = auth;
  const client =
    auth.clientAuth === 'basic'
      ? ['--user', quoted(clientId, ':', clientSecret ?? '')]
      : [...data('client_id', clientId), ...(clientSecret ? data('client_secret', clientSecret) : [])];
  const refresh = grant === 'refresh_token' && auth.reusable && refreshToken ? data('refresh_token', refreshToken) : [];
  return ['curl', '--include', ...client, ...data('grant_type', grant), ...refresh, quoted(auth.tokenUrl)].join(' ');
}

function carriedBy(auth: Auth, url: string): string[] | null {
  switch (auth.scheme) {
    case 'bearer':
      return ['--header', quoted('Authorization: Bearer ', auth.token), quoted(url)];
    case 'oauth2':
      return ['--header', '"Authorization: Bearer $ACCESS_TOKEN"', quoted(url)];
    case 'basic':
      return ['--user', quoted(auth.username, ':', auth.password ?? ''), quoted(url)];
    case 'header':
      return ['--header', quoted(`${auth.header}: ${auth.prefix}`, auth.token), quoted(url)];
    case 'query':
      return ['--get', ...data(auth.parameter, auth.token), quoted(url)];
    case 'signed':
      return null;
  }
}

function data(name: string, value: SecretOrText): string[] {
  return ['--data-urlencode', quoted(`${name}=`, value)];
}

/** One word of a POSIX shell: variables of ours expand, everything else stands as it is, wherever it comes from. */
function quoted(...parts: readonly SecretOrText[]): string {
  if (!parts.some(part => part instanceof Secret)) return `'${parts.join('').replaceAll("'", `'\\''`)}'`;
  const words = parts.map(part => (part instanceof Secret ? `$${part.name}` : part.replace(/["$`\\]/g, '\\$&')));
  return `"${words.join('')}"`;
}
