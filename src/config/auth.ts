import type { Auth, Preset, Scheme } from '../model/config.ts';
import { credentialKeys } from './credential-keys.ts';
import { type Key, schemes } from './key.ts';
import { readOAuth2 } from './oauth2.ts';
import { readSigned } from './signed.ts';
import type { CredentialValues, Subject } from './subject.ts';
import { listed } from './wording.ts';

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

/** What HTTP itself sets (RFC 9110, sections 7.2 and 7.6.1, and 8.6): no credential can travel there. */
const ofConnection = /^(?:host|connection|content-length|expect|keep-alive|te|trailer|transfer-encoding|upgrade)$/i;

/** Called when every required key is there. */
const builders: Readonly<Record<Exclude<Scheme, 'signed'>, Build>> = {
  bearer: ({ token }) => ({ scheme: 'bearer', token: token! }),
  basic: ({ username, password }) => ({ scheme: 'basic', username: username!, password: password ?? null }),
  header: ({ header, prefix, token }, subject) => {
    const refuse = (why: string) => subject.reader.report(subject.section.nodeOf('header')!, why, 'as in "X-API-KEY"');
    // RFC 9110, section 5.6.2: a field name is a token.
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(header!)) return refuse('"header" is not the name of a header');
    if (ofConnection.test(header!)) return refuse(`"header" is "${header}", which belongs to the connection`);
    return { scheme: 'header', header: header!, prefix: spaced(prefix ?? ''), token: token! };
  },
  query: ({ parameter, token }) => ({ scheme: 'query', parameter: parameter!, token: token! }),
  oauth2: (values, subject) => readOAuth2(values, subject),
};

/** YAML takes the space off `prefix: ApiKey `, and nobody quotes it. */
function spaced(prefix: string): string {
  return /\w$/.test(prefix) ? `${prefix} ` : prefix;
}
