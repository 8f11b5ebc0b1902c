import type { Auth } from '../../model/config.ts';
import { Secret, type SecretOrText } from '../../model/secret.ts';

/** One value of a credential, as it is inspected. The value never leaves this folder. */
export interface Part {
  /** As people know it: the variable's name, or the key for a literal. */
  readonly name: string;
  /** The configuration's key. */
  readonly key: string;
  readonly value: string;
  readonly isSet: boolean;
  /** `token`: travels in a header or query as it is; `text`: is encoded on its way; `document`: a PEM or JSON key of many lines. */
  readonly kind: 'token' | 'text' | 'document';
}

export function partsOf(auth: Auth): Part[] {
  switch (auth.scheme) {
    case 'bearer':
    case 'header':
    case 'query':
      return [part('token', auth.token, 'token')];
    case 'basic':
      // A literal empty user name is meant: Azure DevOps takes the token as the password of nobody.
      return [...optional('username', auth.username || null), ...optional('password', auth.password)];
    case 'oauth2':
      return [
        part('client-id', auth.clientId, 'text'),
        ...optional('client-secret', auth.clientSecret),
        ...optional('refresh-token', auth.refreshToken),
        ...optional('private-key', auth.privateKey),
      ];
    case 'signed':
      return Object.entries(auth.fields).flatMap(([key, value]) => optional(key, value));
  }
}

function optional(key: string, value: SecretOrText | null): Part[] {
  return value === null ? [] : [part(key, value, 'text')];
}

function part(key: string, given: SecretOrText, kind: 'token' | 'text'): Part {
  if (!(given instanceof Secret)) return { name: key, key, value: given, isSet: true, kind };
  const value = given.reveal();
  const isDocument = /^\s*(?:-----BEGIN |\{)/.test(value) && kind === 'text';
  return { name: given.name, key, value, isSet: given.isSet, kind: isDocument ? 'document' : kind };
}
