import { expect, test } from 'vitest';
import { needsBase, withholdUnless, withRouteOf } from '../../src/github/origins.ts';
import type { Auth, Config, Credential, Preset } from '../../src/model/config.ts';
import { Secret } from '../../src/model/secret.ts';

const preset: Preset = {
  id: 'acme',
  scheme: 'bearer',
  url: 'https://api.acme.example',
  environments: { eu: 'https://eu.acme.example' },
};
const findPreset = (id: string) => (id === preset.id ? preset : undefined);
const location = { file: 'auth-check.yml', line: 3, column: 3 };

function credential(
  urls: readonly (string | null)[],
  { variable = 'KEY', provider = null, ...auth }: Partial<Auth> & { variable?: string; provider?: string | null } = {},
): Credential {
  return {
    name: 'search',
    location,
    provider,
    auth: { scheme: 'bearer', token: new Secret(variable, 'x'), ...auth } as Auth,
    probe: null,
    targets: urls.map((url, index) => ({ environment: index === 0 ? 'production' : 'eu', url, location })),
    expect: 'accepted',
    grace: null,
    rotated: null,
    expiresWithin: 0,
    scopes: [],
    organization: null,
    jwt: null,
    control: null,
    isolated: false,
    timeout: 1000,
  };
}

function config(credentials: readonly Credential[], rest: Partial<Config> = {}): Config {
  return { file: 'auth-check.yml', credentials, dialects: [], proxy: null, ca: null, ...rest };
}

const base = config([credential(['https://shop.example/api'])]);

/** The origins that a configuration's credential isn't sent to. */
function refused(head: Credential, origins: readonly string[], of: Config | null = base): string[] {
  const withhold = withholdUnless(of, findPreset, new Map());
  return origins.filter(origin => withhold(head, origin) !== null);
}

const shop = 'https://shop.example';
const evil = 'https://evil.example';

test('sends to what the base names and to what the preset owns', () => {
  expect(refused(credential([shop]), [shop])).toEqual([]);
  const preset = credential([null], { provider: 'acme' });
  expect(refused(preset, ['https://api.acme.example', 'https://eu.acme.example'])).toEqual([]);
});

test.each([evil, 'https://shop.example:8443', 'http://shop.example', 'https://api.acme.example'])(
  'withholds from %s',
  origin => {
    expect(refused(credential([origin]), [origin])).toEqual([origin]);
  },
);

test('withholds what asks by POST where the base doesn’t', () => {
  const probe = { method: 'POST', path: '/v1/orders' };
  const posting = { ...credential([shop]), probe };
  expect(refused(posting, [shop])).toEqual([shop]);
  expect(refused({ ...posting, provider: 'acme' }, ['https://api.acme.example'])).toHaveLength(1);
  expect(refused(posting, [shop], config([posting]))).toEqual([]);
  expect(refused(posting, [shop], config([{ ...posting, probe: { ...probe, path: '/v1/search' } }]))).toEqual([shop]);
  expect(needsBase(config([{ ...credential([null], { provider: 'acme' }), probe }]), findPreset, new Map())).toBe(true);
});

test('another variable is withheld from the base’s own origin', () => {
  expect(refused(credential([shop], { variable: 'OTHER' }), [shop])).toEqual([shop]);
});

test('a token endpoint that the base names is trusted', () => {
  const auth = { scheme: 'oauth2', tokenUrl: 'https://id.example/token' } as never;
  expect(refused(credential([shop], auth), ['https://id.example'], config([credential([shop], auth)]))).toEqual([]);
  expect(refused(credential([shop], auth), ['https://id.example'])).toEqual(['https://id.example']);
});

test('without a base only presets’ origins are left', () => {
  expect(refused(credential([shop]), [shop], null)).toEqual([shop]);
  expect(refused(credential([null], { provider: 'acme' }), ['https://api.acme.example'], null)).toEqual([]);
});

test('a credential of another name grants nothing', () => {
  expect(refused({ ...credential([shop]), name: 'other' }, [shop])).toEqual([shop]);
});

test('the proxy and the authorities are the base’s', () => {
  const head = config([], { proxy: evil, ca: 'evil' });
  const proxied = config([], { proxy: 'http://proxy.example' });
  expect(withRouteOf(proxied, head)).toMatchObject({ proxy: 'http://proxy.example', ca: null });
  expect(withRouteOf(null, head)).toMatchObject({ proxy: null, ca: null });
});

test('the base is asked for only where it can grant something', () => {
  expect(needsBase(config([credential([null], { provider: 'acme' })]), findPreset, new Map())).toBe(false);
  expect(needsBase(base, findPreset, new Map())).toBe(true);
  expect(needsBase(config([], { proxy: 'http://evil.example' }), findPreset, new Map())).toBe(true);
});
