import { type Config, type Credential, secretsOf } from '../model/config.ts';
import { Secret } from '../model/secret.ts';

/** Every secret of a configuration, the proxy's password, and what they become on their way: the pair of HTTP Basic in its base64. */
export function secretsIn(config: Config | null): Secret[] {
  if (config === null) return [];
  const carried = config.credentials.flatMap(credential => [...secretsOf(credential), ...pairOf(credential)]);
  return [...carried, ...passwordOf(config.proxy)];
}

/** A proxy's URL comes from a variable where it holds a password. */
function passwordOf(proxy: string | null): Secret[] {
  const password = proxy !== null && URL.canParse(proxy) ? new URL(proxy).password : '';
  return password === '' ? [] : [new Secret('password of the proxy', password)];
}

function pairOf({ auth }: Credential): Secret[] {
  if (auth.scheme === 'basic') return [Secret.basic(auth.username, auth.password ?? '')];
  if (auth.scheme === 'oauth2' && auth.clientAuth === 'basic')
    return [Secret.basic(auth.clientId, auth.clientSecret ?? '')];
  return [];
}
