import type { Auth } from '../model/config.ts';
import type { Guarded, OutboundRequest } from '../model/http.ts';
import { Secret } from '../model/secret.ts';
import type { Trial } from './trial.ts';

/** The probe without any credential: what the control sends. */
export function bareRequest({ url, probe }: Trial): OutboundRequest {
  const { method = 'GET', path = '', headers = {}, body } = probe ?? {};
  return { method, url: join(url, path), headers, ...(body === undefined ? {} : { body }) };
}

/** The probe with the credential, or with the access token that was fetched for it. */
export function probeRequest(trial: Trial, accessToken: Secret | null): OutboundRequest {
  const bare = bareRequest(trial);
  const { auth } = trial.credential;
  if (auth.scheme === 'query') return { ...bare, query: { [auth.parameter]: auth.token } };
  if (auth.scheme === 'signed') {
    const { signer } = trial.provider ?? {};
    return signer ? { ...bare, signing: { signer, values: auth.fields } } : bare;
  }
  return { ...bare, headers: { ...bare.headers, ...headersOf(auth, accessToken) } };
}

type HeaderAuth = Exclude<Auth, { scheme: 'query' | 'signed' }>;

function headersOf(auth: HeaderAuth, accessToken: Secret | null): Readonly<Record<string, Guarded>> {
  if (auth.scheme === 'bearer') return { authorization: ['Bearer ', auth.token] };
  if (auth.scheme === 'header') return { [auth.header]: [auth.prefix, auth.token] };
  if (auth.scheme === 'oauth2') return accessToken ? { authorization: ['Bearer ', accessToken] } : {};
  return { authorization: ['Basic ', Secret.basic(auth.username, auth.password ?? '')] };
}

/** Path onto base, so that `https://host/base` keeps its base and a path can never name another host. */
function join(base: string, path: string): string {
  const url = new URL(base);
  const [pathname = '', ...query] = path.split('?');
  url.pathname = url.pathname.replace(/\/+$/, '') + pathname;
  if (query.length > 0) url.search = query.join('?');
  return url.href;
}

/** Where a credential travels in the request, for people who want to know before it does. */
export function carrierOf(auth: Auth): string {
  if (auth.scheme === 'query') return `query parameter "${auth.parameter}"`;
  if (auth.scheme === 'header') return `header "${auth.header}"`;
  return auth.scheme === 'signed' ? 'signature' : 'header "Authorization"';
}
