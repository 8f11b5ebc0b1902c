import type { JSONWebKeySet } from 'jose';
import type { Credential } from '../model/config.ts';
import type { Send } from '../model/http.ts';
import type { Secret } from '../model/secret.ts';
import { type Finding, warning } from './finding.ts';
import { verifySignature } from './inspect/signature.ts';

/** Verifies the JWT of a trial with its issuer's keys, which are fetched once, without the credential, from wherever they are. */
export function createSignatureCheck(send: Send): (credential: Credential, token: Secret) => Promise<Finding | null> {
  const fetched = new Map<string, Promise<JSONWebKeySet | string>>();
  return async (credential, token) => {
    const url = credential.jwt?.jwks ?? null;
    if (url === null) return null;
    const fetching = fetched.get(url) ?? fetchKeys(url, credential.timeout, send);
    fetched.set(url, fetching);
    const keys = await fetching;
    if (typeof keys !== 'string') return verifySignature(token, keys);
    return warning('jwt-signature', 'unknown', `the JWT's signature could not be checked: ${keys}`);
  };
}

/** The key set (RFC 7517, section 5), or why there is none. */
async function fetchKeys(url: string, timeout: number, send: Send): Promise<JSONWebKeySet | string> {
  const { answer, failure } = await send({ method: 'GET', url, headers: {} }, { timeout });
  if (answer === null) return failure.message;
  if (answer.status !== 200) return `"${url}" answers ${answer.status}`;
  try {
    const { keys } = JSON.parse(answer.text);
    return Array.isArray(keys) ? { keys } : `"${url}" gives no key set`;
  } catch {
    return `"${url}" gives no JSON`;
  }
}
