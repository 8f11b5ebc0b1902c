import type { Location } from './error.ts';
import { Secret, type SecretOrText } from './secret.ts';

/** How a credential travels. `signed`: a preset computes it (AWS SigV4, a GitHub App's JWT, a Google service account). */
export type Auth =
  | { readonly scheme: 'bearer'; readonly token: Secret }
  | { readonly scheme: 'basic'; readonly username: SecretOrText; readonly password: Secret | null }
  | { readonly scheme: 'header'; readonly header: string; readonly prefix: string; readonly token: Secret }
  | { readonly scheme: 'query'; readonly parameter: string; readonly token: Secret }
  | OAuth2
  | { readonly scheme: 'signed'; readonly fields: Readonly<Record<string, SecretOrText>> };

export type Scheme = Auth['scheme'];

export interface OAuth2 {
  readonly scheme: 'oauth2';
  readonly tokenUrl: string;
  readonly grant: 'client_credentials' | 'refresh_token';
  readonly clientId: SecretOrText;
  readonly clientSecret: Secret | null;
  readonly refreshToken: Secret | null;
  /** Only then is a refresh token used at all: using a rotating one spends it. */
  readonly reusable: boolean;
  readonly clientAuth: 'post' | 'basic' | 'private_key_jwt';
  readonly privateKey: Secret | null;
  readonly scope: string | null;
}

export interface JwtExpectation {
  readonly issuer: string | null;
  readonly audience: string | null;
  /** Where the issuer publishes its keys; fetched without the credential. */
  readonly jwks: string | null;
  readonly claims: Readonly<Record<string, string | number | boolean>>;
}

/** Where a credential is meant to work. */
export interface Target {
  readonly environment: string;
  /** null: the preset's own URL. */
  readonly url: string | null;
  readonly location: Location;
}

/** So many days before a credential runs out a warning is due, where nothing is said: time to bring a new key everywhere. */
export const usualLeadDays = 14;

export interface Credential {
  readonly name: string;
  readonly location: Location;
  /** A preset's id, or null. */
  readonly provider: string | null;
  readonly auth: Auth;
  /** null: the preset's own. */
  readonly probe: { readonly method: string; readonly path: string } | null;
  readonly targets: readonly Target[];
  readonly expect: 'accepted' | 'rejected';
  /** Under `expect: rejected`, how long after `rotated` the old key may still live, in milliseconds. */
  readonly grace: number | null;
  readonly rotated: Date | null;
  /**
   * A warning is due when it runs out sooner, in milliseconds. null: `usualLeadDays`, and then an access token that
   * a client fetched doesn't count, since it ends soon by design.
   */
  readonly expiresWithin: number | null;
  readonly scopes: readonly string[];
  readonly organization: string | null;
  readonly jwt: JwtExpectation | null;
  /** One request without the credential first; null: as the preset says. */
  readonly control: boolean | null;
  /** It must also be refused by its other targets. */
  readonly isolated: boolean;
  /** Bounds one try, its body included, in milliseconds. */
  readonly timeout: number;
}

/** A log dialect of the user's own: a linear-time expression with named groups (status, method, url, host, path, message, time). */
export interface UserDialect {
  readonly name: string;
  readonly pattern: RegExp;
}

export interface Config {
  readonly file: string;
  readonly credentials: readonly Credential[];
  readonly dialects: readonly UserDialect[];
  readonly proxy: string | null;
  /** PEM text of extra certificate authorities. */
  readonly ca: string | null;
}

/** What the loader must know of a preset; a Provider is one. Handed in, so that config never imports a provider. */
export interface Preset {
  readonly id: string;
  readonly scheme: Scheme;
  readonly header?: string;
  readonly prefix?: string;
  readonly parameter?: string;
  /** Configuration keys of a `signed` preset, by name: whether each must come from the environment. */
  readonly fields?: Readonly<Record<string, { readonly secret: boolean; readonly optional?: boolean }>>;
  /** The preset's own URL, where it has one. */
  readonly url: string | null;
  /** URLs by environment or region name, for targets of that name. */
  readonly environments?: Readonly<Record<string, string>>;
  readonly tokenUrl?: string;
  /** What a target's URL looks like where the preset has none: `https://{shop}.myshopify.com`. */
  readonly urlTemplate?: string;
  /** The user name of every HTTP Basic pair at this provider: `api`, `__token__`. The configuration may leave it out then. */
  readonly username?: string;
  /** The configuration must name a probe, since what can be asked depends on the account; here what one looks like. */
  readonly needsProbe?: string;
}

/** Every secret that a credential's authentication holds, for masking and the redactor's inventory. */
export function secretsOf(credential: Credential): Secret[] {
  const { auth } = credential;
  const values = auth.scheme === 'signed' ? Object.values(auth.fields) : Object.values(auth);
  return values.filter(value => value instanceof Secret);
}

/** The variable that advice should name: the one that holds nothing, else the credential's first; undefined where all is literal. */
export function variableOf(credential: Credential): string | undefined {
  const secrets = secretsOf(credential);
  return (secrets.find(({ isBlank }) => isBlank) ?? secrets[0])?.name;
}
