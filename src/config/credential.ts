import type { Credential, JwtExpectation, Preset } from '../model/config.ts';
import { readAuth } from './auth.ts';
import { defaultTimeout } from './credential-keys.ts';
import { parseDuration } from './duration.ts';
import { jwtKeys } from './keys.ts';
import { nearest } from './nearest.ts';
import type { Entry, Reader } from './reader.ts';
import { readSection, refuseUnknown } from './section.ts';
import { keysFor } from './signed.ts';
import type { CredentialSection, Subject } from './subject.ts';
import { readTargets } from './targets.ts';
import { named, shown } from './wording.ts';

/** Above an hour a time-out bounds nothing. */
const longestTimeout = 3_600_000;

/** Reads one entry of `credentials`; null when something of it was reported as a problem. */
export function readCredential(reader: Reader, entry: Entry, presets: readonly Preset[]): Credential | null {
  const what = named('credential', entry.name);
  const preset = findPreset(reader, entry, presets);
  const keys = keysFor(preset);
  const section = readSection(reader, entry.value, what, keys) as CredentialSection | undefined;
  if (section === undefined) return null;
  refuseUnknown(
    reader,
    section.others,
    what,
    keys.map(({ name }) => name),
  );
  const subject = { reader, section, preset, what, offset: entry.offset };
  const auth = readAuth(subject);
  const targets = readTargets(subject);
  checkTogether(subject, targets.length);
  if (auth === null) return null;
  return {
    name: entry.name,
    location: reader.problems.locate(entry.offset),
    provider: preset?.id ?? null,
    auth,
    targets,
    ...expectations(subject),
  };
}

function findPreset(reader: Reader, entry: Entry, presets: readonly Preset[]): Preset | null {
  const node = reader.peek(entry.value, 'provider');
  const id = node && reader.scalar(node);
  if (node === undefined || typeof id !== 'string') return null;
  const preset = presets.find(candidate => candidate.id === id);
  if (preset !== undefined) return preset;
  const meant = nearest(
    id,
    presets.map(candidate => candidate.id),
  );
  reader.report(
    node,
    `there is no provider ${shown(id)}`,
    meant === null
      ? '"auth-check providers" lists them; without a preset, write "scheme" and "probe"'
      : `did you mean "${meant}"?`,
  );
  return null;
}

function expectations({ reader, section }: Subject) {
  const { values } = section;
  return {
    probe: values.probe ?? null,
    expect: values.expect ?? 'accepted',
    grace: values.grace ?? null,
    rotated: values.rotated ?? null,
    expiresWithin: values['expires-within'] ?? null,
    scopes: values.scopes ?? [],
    organization: values.organization ?? null,
    jwt: readJwt(reader, section),
    control: values.control ?? null,
    isolated: values.isolated ?? false,
    timeout: values.timeout ?? parseDuration(defaultTimeout)!,
  } satisfies Partial<Credential>;
}

function readJwt(reader: Reader, section: CredentialSection): JwtExpectation | null {
  const node = section.nodeOf('jwt');
  const jwt = node && readSection(reader, node, '"jwt"', jwtKeys);
  if (jwt === undefined) return null;
  refuseUnknown(
    reader,
    jwt.others,
    '"jwt"',
    jwtKeys.map(({ name }) => name),
  );
  const { issuer = null, audience = null, jwks = null, claims = {} } = jwt.values;
  return { issuer, audience, jwks, claims };
}

/** What each key allows alone and makes no sense together. */
function checkTogether({ reader, section, preset, what, offset }: Subject, targets: number): void {
  const { values, nodeOf } = section;
  const isWithoutProbe = preset === null ? nodeOf('provider') === undefined : preset.needsProbe !== undefined;
  if (isWithoutProbe && nodeOf('probe') === undefined) {
    reader.problems.add(
      offset,
      `${what} has no "probe"`,
      `write a request that reads and changes nothing: "probe: ${preset?.needsProbe ?? 'GET /v1/me'}"`,
    );
  }
  const grace = nodeOf('grace');
  if (grace && values.expect !== 'rejected')
    reader.report(grace, '"grace" has a meaning under "expect: rejected" alone');
  const isolated = nodeOf('isolated');
  if (isolated && values.isolated && targets < 2) {
    reader.report(
      isolated,
      '"isolated" asks the other targets, and there is one alone',
      'add the targets that must refuse it',
    );
  }
  const timeout = nodeOf('timeout');
  if (timeout && values.timeout !== undefined && (values.timeout < 1 || values.timeout > longestTimeout)) {
    reader.report(timeout, '"timeout" must lie between 1ms and 1h');
  }
}
