import type { OAuth2 } from '../../model/config.ts';
import type { Guarded, OutboundRequest } from '../../model/http.ts';
import { Secret } from '../../model/secret.ts';
import { clientAssertion } from './client-assertion.ts';

type Form = Readonly<Record<string, Guarded>>;

/** The request by which the deploy gets its token (RFC 6749, sections 4.4.2 and 6). */
export function tokenRequest(auth: OAuth2): OutboundRequest {
  const refresh: Form = auth.grant === 'refresh_token' && auth.refreshToken ? { refresh_token: auth.refreshToken } : {};
  const scope: Form = auth.scope === null ? {} : { scope: auth.scope };
  return authenticated(auth, { grant_type: auth.grant, ...refresh, ...scope });
}

/**
 * A request that tells whether the client is known and consumes nothing: an authorization code that doesn't exist. A server
 * authenticates the client first (RFC 6749, section 4.1.3), so it answers invalid_client for a bad one and invalid_grant for
 * a good one.
 */
export function clientCheckRequest(auth: OAuth2): OutboundRequest {
  return authenticated(auth, {
    grant_type: 'authorization_code',
    code: 'auth-check-no-such-code',
    redirect_uri: 'https://localhost/',
  });
}

/** Client authentication (RFC 6749, section 2.3.1; RFC 7523, section 2.2). */
function authenticated(
  { tokenUrl, clientAuth, clientId, clientSecret, privateKey }: OAuth2,
  form: Form,
): OutboundRequest {
  const request = { method: 'POST', url: tokenUrl, headers: { accept: 'application/json' } };
  if (clientAuth === 'private_key_jwt') {
    const values = { 'client-id': clientId, 'private-key': privateKey ?? '' };
    return { ...request, form, signing: { signer: clientAssertion, values } };
  }
  if (clientAuth === 'basic') {
    const pair = Secret.basic(clientId, clientSecret ?? '', formEncode);
    return { ...request, headers: { ...request.headers, authorization: ['Basic ', pair] }, form };
  }
  return {
    ...request,
    form: { ...form, client_id: clientId, ...(clientSecret ? { client_secret: clientSecret } : {}) },
  };
}

/** application/x-www-form-urlencoded, as RFC 6749, appendix B asks for both parts of the pair. */
function formEncode(text: string): string {
  return new URLSearchParams([['', text]]).toString().slice(1);
}
