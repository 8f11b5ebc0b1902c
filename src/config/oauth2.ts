import type { OAuth2 } from '../model/config.ts';
import type { CredentialValues, Subject } from './subject.ts';

/** Called when every key is there that each grant needs; what one grant alone needs is looked for here. */
export function readOAuth2(values: CredentialValues, subject: Subject): OAuth2 | undefined {
  const grant = values.grant ?? 'client_credentials';
  const clientAuth = values['client-auth'] ?? 'post';
  const { reader, section, what, offset } = subject;
  const need = (name: keyof CredentialValues, because: string) => {
    if (values[name] !== undefined) return true;
    if (section.nodeOf(name) === undefined)
      reader.problems.add(offset, `${what} has no "${name}", which ${because} needs`);
    return false;
  };
  const isSound = [
    clientAuth !== 'private_key_jwt' || need('private-key', '"client-auth: private_key_jwt"'),
    grant !== 'refresh_token' || need('refresh-token', '"grant: refresh_token"'),
    grant !== 'client_credentials' ||
      clientAuth === 'private_key_jwt' ||
      need('client-secret', '"grant: client_credentials"'),
  ];
  if (isSound.includes(false)) return undefined;
  return {
    scheme: 'oauth2',
    tokenUrl: values['token-url']!,
    grant,
    clientId: values['client-id']!,
    clientSecret: values['client-secret'] ?? null,
    refreshToken: values['refresh-token'] ?? null,
    reusable: values.reusable ?? false,
    clientAuth,
    privateKey: values['private-key'] ?? null,
    scope: values.scope ?? null,
  };
}
