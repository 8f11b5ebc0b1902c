import { type Config, type Credential, secretsOf } from '../model/config.ts';
import { Secret } from '../model/secret.ts';

/** Every secret of a configuration, and what they become on their way: the pair of HTTP Basic in its base64. */
export function secretsIn({ credentials }: Config): Secret[] {
  return credentials.flatMap(credential => [...secretsOf(credential), ...pairOf(credential)]);
}

function pairOf({ auth }: Credential): Secret[] {
  if (auth.scheme === 'basic') return [Secret.basic(auth.username, auth.password ?? '')];
  if (auth.scheme === 'oauth2' && auth.clientAuth === 'basic')
    return [Secret.basic(auth.clientId, auth.clientSecret ?? '')];
  return [];
}
