import { expect, test } from 'vitest';
import { needsBase, withhold } from '../../src/github/origins.ts';
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

function refused(head: Credential, of: Config | null = base): string[] {
  return withhold(config([head]), of, findPreset).withheld.map(({ target }) => target.environment);
}

test.each<[string, Credential]>([
  ['the origin that the base names', credential(['https://shop.example/other'])],
  ['the preset’s own URL', credential([null], { provider: 'acme' })],
  ['an environment of the preset', credential(['https://eu.acme.example/v2'], { provider: 'acme' })],
])('sends to %s', (_, head) => {
  expect(refused(head)).toEqual([]);
});

test.each<[string, Credential, string[]]>([
  ['another host', credential(['https://evil.example']), ['production']],
  ['another port', credential(['https://shop.example:8443']), ['production']],
  ['another scheme', credential(['http://shop.example']), ['production']],
  ['another variable', credential(['https://shop.example'], { variable: 'OTHER' }), ['production']],
  ['the second target alone', credential(['https://shop.example', 'https://evil.example']), ['eu']],
  [
    'a token endpoint of its own',
    credential(['https://shop.example'], { scheme: 'oauth2', tokenUrl: 'https://evil.example/token' } as never),
    ['production'],
  ],
])('withholds from %s', (_, head, environments) => {
  expect(refused(head)).toEqual(environments);
});

test('without a base only presets’ origins are left', () => {
  expect(refused(credential(['https://shop.example']), null)).toEqual(['production']);
  expect(refused(credential([null], { provider: 'acme' }), null)).toEqual([]);
});

test('a credential of another name grants nothing', () => {
  const other = { ...credential(['https://shop.example']), name: 'other' };
  expect(refused(other)).toEqual(['production']);
});

test('the proxy and the authorities are the base’s', () => {
  const head = config([], { proxy: 'http://evil.example', ca: 'evil' });
  expect(withhold(head, config([], { proxy: 'http://proxy.example' }), findPreset).config).toMatchObject({
    proxy: 'http://proxy.example',
    ca: null,
  });
});

test('the base is asked for only where it can grant something', () => {
  expect(needsBase(config([credential([null], { provider: 'acme' })]), findPreset)).toBe(false);
  expect(needsBase(base, findPreset)).toBe(true);
  expect(needsBase(config([], { proxy: 'http://evil.example' }), findPreset)).toBe(true);
});
