import type { Auth, OAuth2, Preset, Scheme } from '../model/config.ts';
import type { SecretOrText } from '../model/secret.ts';
import { credentialKeys, type Key, schemes } from './keys.ts';
import type { Reader } from './reader.ts';
import type { Read, Section } from './section.ts';
import { listed } from './suggest.ts';

export type CredentialValues = Read<typeof credentialKeys>;
export type CredentialSection = Section<typeof credentialKeys>;

/** A credential that is being read: its section, its preset where it has one, and where to point when a key is missing. */
export interface Subject {
  readonly reader: Reader;
  readonly section: CredentialSection;
  readonly preset: Preset | null;
  readonly what: string;
  /** Offset of the credential's name. */
  readonly offset: number;
}

/** How the credential travels; null when that was reported as a problem. */
export function readAuth(subject: Subject): Auth | null {
  const { section, preset, reader, what, offset } = subject;
  const scheme = section.values.scheme ?? preset?.scheme ?? null;
  if (scheme === null) {
    if (section.nodeOf('scheme') || section.nodeOf('provider')) return null;
    reader.problems.add(
      offset,
      `${what} has neither "provider" nor "scheme"`,
      `name a preset, or write scheme: ${listed(schemes)}`,
    );
    return null;
  }
  if (scheme === 'signed') return readSigned(subject, preset!);
  refuseForeignKeys(subject, scheme);
  const values = withPreset(section.values, preset);
  return hasAllKeys(subject, scheme, values) ? (builders[scheme](values, subject) ?? null) : null;
}

/** A preset's header, parameter, user name and token endpoint stand in for keys that the configuration leaves out. */
function withPreset(values: CredentialValues, preset: Preset | null): CredentialValues {
  const { header, prefix, parameter, username, tokenUrl } = preset ?? {};
  const known = Object.entries({ header, prefix, parameter, username, 'token-url': tokenUrl }).filter(
    ([, value]) => value !== undefined,
  );
  const given = Object.entries(values).filter(([, value]) => value !== undefined);
  return Object.fromEntries([...known, ...given]);
}

/** `username` under scheme bearer would be left out in silence, while its author believes it is checked. */
function refuseForeignKeys({ section, reader, what }: Subject, scheme: Scheme): void {
  const keys: readonly Key[] = credentialKeys;
  for (const { name, schemes: homes } of keys) {
    const node = section.nodeOf(name);
    if (node === undefined || homes === undefined || homes.includes(scheme)) continue;
    const accepted = keys.filter(key => key.schemes?.includes(scheme)).map(key => key.name);
    const message = `"${name}" belongs to scheme ${listed(homes)}, and the scheme of ${what} is "${scheme}"`;
    reader.report(node, message, `scheme "${scheme}" takes ${listed(accepted, 'and')}`);
  }
}

function hasAllKeys({ section, reader, what, offset }: Subject, scheme: Scheme, values: CredentialValues): boolean {
  const needed = credentialKeys.filter(key => 'schemes' in key && 'required' in key && isAmong(scheme, key.schemes));
  const missing = needed.filter(({ name }) => values[name] === undefined);
  for (const key of missing.filter(({ name }) => section.nodeOf(name) === undefined)) {
    reader.problems.add(
      offset,
      `${what} has no "${key.name}", which scheme "${scheme}" needs`,
      `write "${key.name}: ${key.example}"`,
    );
  }
  return missing.length === 0;
}

function isAmong(scheme: Scheme, homes: readonly Scheme[]): boolean {
  return homes.includes(scheme);
}

type Build = (values: CredentialValues, subject: Subject) => Auth | undefined;

/** Called when every required key is there. */
const builders: Readonly<Record<Exclude<Scheme, 'signed'>, Build>> = {
  bearer: ({ token }) => ({ scheme: 'bearer', token: token! }),
  basic: ({ username, password }) => ({ scheme: 'basic', username: username!, password: password ?? null }),
  header: ({ header, prefix, token }, subject) => {
    // RFC 9110, section 5.6.2: a field name is a token.
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(header!)) {
      return subject.reader.report(
        subject.section.nodeOf('header')!,
        '"header" is not the name of a header',
        'as in "X-API-KEY"',
      );
    }
    return { scheme: 'header', header: header!, prefix: spaced(prefix ?? ''), token: token! };
  },
  query: ({ parameter, token }) => ({ scheme: 'query', parameter: parameter!, token: token! }),
  oauth2: (values, subject) => readOAuth2(values, subject),
};

/** YAML takes the space off `prefix: ApiKey `, and nobody quotes it. */
function spaced(prefix: string): string {
  return /\w$/.test(prefix) ? `${prefix} ` : prefix;
}

function readOAuth2(values: CredentialValues, subject: Subject): OAuth2 | undefined {
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

/** What a signing preset asks for stands beside the keys of the table. */
export function keysFor(preset: Preset | null): readonly Key[] {
  if (preset?.scheme !== 'signed') return credentialKeys;
  const common = (credentialKeys as readonly Key[]).filter(
    ({ name, schemes: homes }) => name !== 'scheme' && homes === undefined,
  );
  const fields = Object.entries(preset.fields ?? {}).map(([name, { secret }]) => fieldKey(preset.id, name, secret));
  return [...common, ...fields];
}

function fieldKey(preset: string, name: string, secret: boolean): Key {
  const example = `$${`${preset}-${name}`.replace(/\W/g, '_').toUpperCase()}`;
  return {
    name,
    kind: secret ? 'secret' : 'secret or text',
    description: `Asked for by the preset ${preset}.`,
    example,
  };
}

function readSigned({ section, reader, what, offset }: Subject, preset: Preset): Auth | null {
  const values: Readonly<Record<string, unknown>> = section.values;
  const fields = Object.entries(preset.fields ?? {});
  const needed = fields.filter(([name, { optional }]) => !optional && values[name] === undefined);
  for (const [name, { secret }] of needed.filter(([name]) => section.nodeOf(name) === undefined)) {
    const { example } = fieldKey(preset.id, name, secret);
    reader.problems.add(
      offset,
      `${what} has no "${name}", which provider "${preset.id}" needs`,
      `write "${name}: ${example}"`,
    );
  }
  if (needed.length > 0) return null;
  const given = fields.flatMap(([name]) => (values[name] === undefined ? [] : [[name, values[name] as SecretOrText]]));
  return { scheme: 'signed', fields: Object.fromEntries(given) };
}
