import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import type { Credential } from '../../src/model/config.ts';
import { AuthCheckError, type Problem } from '../../src/model/error.ts';
import { Secret } from '../../src/model/secret.ts';
import { presets } from './presets.ts';

const file = '.github/auth-check.yml';

function load(text: string, env: Record<string, string> = {}) {
  return loadConfig({ file, text }, env, presets);
}

function problemsOf(text: string, env: Record<string, string> = {}): readonly Problem[] {
  try {
    load(text, env);
  } catch (error) {
    if (error instanceof AuthCheckError && error.code === 'CONFIG_INVALID') return error.problems;
    throw error;
  }
  return [];
}

/** A configuration with one credential, of these lines. */
function credential(...lines: string[]): string {
  return ['version: 1', 'credentials:', '  api:', ...lines.map(line => `    ${line}`)].join('\n');
}

function read(...lines: string[]): Credential {
  return load(credential(...lines), { KEY: 'k', USER: 'u' }).credentials[0]!;
}

const bearer = ['scheme: bearer', 'token: $KEY', 'probe: GET /v1/me'];
const target = 'targets: { production: https://api.example.com }';

describe('what is read', () => {
  test('a bearer token with everything that can be said of it', () => {
    const api = read(
      ...bearer,
      'targets: { production: { url: https://api.example.com }, staging: https://staging.example.com }',
      'expires-within: 30d',
      'scopes: [read, write]',
      'organization: acme',
      'jwt: { issuer: https://id.example.com, audience: api, jwks: https://id.example.com/jwks.json, claims: { company: 42, admin: false } }',
      'expect: rejected',
      'grace: 24h',
      'rotated: 2026-11-20T09:30:00Z',
      'control: true',
      'isolated: true',
      'timeout: 500ms',
    );
    expect(api).toMatchObject({
      name: 'api',
      provider: null,
      location: { file, line: 3, column: 3 },
      auth: { scheme: 'bearer', token: expect.any(Secret) },
      probe: { method: 'GET', path: '/v1/me' },
      targets: [
        { environment: 'production', url: 'https://api.example.com' },
        { environment: 'staging', url: 'https://staging.example.com' },
      ],
      expiresWithin: 30 * 86_400_000,
      scopes: ['read', 'write'],
      organization: 'acme',
      jwt: { issuer: 'https://id.example.com', audience: 'api', claims: { company: 42, admin: false } },
      expect: 'rejected',
      grace: 86_400_000,
      rotated: new Date('2026-11-20T09:30:00Z'),
      control: true,
      isolated: true,
      timeout: 500,
    });
  });

  test('what is not said has the defaults of the contract', () => {
    expect(read(...bearer, target)).toMatchObject({
      expect: 'accepted',
      expiresWithin: null,
      timeout: 10_000,
      grace: null,
      rotated: null,
      control: null,
      isolated: false,
      jwt: null,
      scopes: [],
      organization: null,
    });
  });

  test('a secret keeps its name and is looked up in the environment, braces or not', () => {
    for (const token of ['$KEY', '"$KEY"', '${KEY}']) {
      const { auth } = read('scheme: bearer', `token: ${token}`, 'probe: GET /', target);
      expect(auth).toMatchObject({ token: { name: 'KEY' } });
      expect(auth.scheme === 'bearer' && auth.token.reveal()).toBe('k');
    }
  });

  test('an unset secret is no problem of the configuration: validate says what is missing', () => {
    const { auth } = load(credential(...bearer, target)).credentials[0]!;
    expect(auth.scheme === 'bearer' && auth.token.isSet).toBe(false);
  });

  test('HTTP Basic with a literal user name, and without a password', () => {
    expect(read('scheme: basic', 'username: deploy', 'probe: GET /', target).auth).toEqual({
      scheme: 'basic',
      username: 'deploy',
      password: null,
    });
  });

  test('a header with a prefix, which is followed by a space where it is a word', () => {
    const withPrefix = (prefix: string) =>
      read('scheme: header', 'header: Authorization', `prefix: ${prefix}`, 'token: $KEY', 'probe: GET /', target).auth;
    expect(withPrefix('ApiKey')).toMatchObject({ header: 'Authorization', prefix: 'ApiKey ' });
    expect(withPrefix('token=')).toMatchObject({ prefix: 'token=' });
  });

  test('a query parameter', () => {
    const { auth } = read('scheme: query', 'parameter: api_key', 'token: $KEY', 'probe: GET /', target);
    expect(auth).toMatchObject({ scheme: 'query', parameter: 'api_key' });
  });

  test('OAuth2 with its defaults, and a refresh token', () => {
    const common = [
      'scheme: oauth2',
      'token-url: https://id.example.com/token',
      'client-id: abc',
      'probe: GET /',
      target,
    ];
    expect(read(...common, 'client-secret: $KEY').auth).toMatchObject({
      grant: 'client_credentials',
      clientId: 'abc',
      clientAuth: 'post',
      reusable: false,
      refreshToken: null,
      scope: null,
    });
    expect(read(...common, 'grant: refresh_token', 'refresh-token: $KEY', 'reusable: true').auth).toMatchObject({
      grant: 'refresh_token',
      clientSecret: null,
      refreshToken: { name: 'KEY' },
      reusable: true,
    });
    expect(read(...common, 'client-auth: private_key_jwt', 'private-key: $KEY').auth).toMatchObject({
      clientAuth: 'private_key_jwt',
      privateKey: { name: 'KEY' },
    });
  });

  test('presets bring scheme, header, token endpoint and URL', () => {
    expect(read('provider: calypsoai', 'token: $KEY', 'targets: { saas: {} }')).toMatchObject({
      provider: 'calypsoai',
      auth: { scheme: 'bearer' },
      probe: null,
      targets: [{ environment: 'saas', url: null }],
    });
    expect(read('provider: dailybot', 'token: $KEY', 'targets: { a: {} }').auth).toMatchObject({ header: 'X-API-KEY' });
    expect(read('provider: partner', 'client-id: a', 'client-secret: $KEY', 'targets: { a: {} }').auth).toMatchObject({
      tokenUrl: 'https://id.example.com/token',
    });
    expect(read('provider: regional', 'token: $KEY', 'targets: { eu: {} }').targets[0]).toMatchObject({ url: null });
  });

  test('a preset that signs names its own keys', () => {
    expect(read('provider: signer', 'access-key-id: AKID', 'private-key: $KEY', 'targets: { a: {} }').auth).toEqual({
      scheme: 'signed',
      fields: { 'access-key-id': 'AKID', 'private-key': expect.any(Secret) },
    });
  });

  test('a scheme that is said outranks the preset', () => {
    expect(read('provider: dailybot', 'scheme: bearer', 'token: $KEY', 'targets: { a: {} }').auth.scheme).toBe(
      'bearer',
    );
  });

  test('variables in a URL and a probe', () => {
    const text = credential(
      'scheme: bearer',
      'token: $KEY',
      'probe: GET /c/${ID}?$$top=1',
      'targets: { a: https://$HOST/api }',
    );
    const [api] = load(text, { HOST: 'api.example.com', ID: '42' }).credentials;
    expect(api).toMatchObject({ probe: { path: '/c/42?$top=1' }, targets: [{ url: 'https://api.example.com/api' }] });
  });

  test('plain http to loopback', () => {
    for (const url of [
      'http://127.0.0.1:8080',
      'http://localhost',
      'http://[::1]:3000',
      'http://api.localhost',
      'http://127.8.8.8',
    ]) {
      expect(read(...bearer, `targets: { a: '${url}' }`).targets[0]?.url).toBe(url);
    }
  });

  test('an alias stands for what it names', () => {
    const text = credential(...bearer, 'targets: &both { a: https://a.example.com }').concat(
      '\n  other: { scheme: bearer, token: $KEY, probe: GET /, targets: *both }\n',
    );
    expect(load(text).credentials.map(({ targets }) => targets[0]?.url)).toEqual([
      'https://a.example.com',
      'https://a.example.com',
    ]);
  });

  test('proxy, certificates and dialects', () => {
    const pem = '-----BEGIN CERTIFICATE-----\nMAA=\n-----END CERTIFICATE-----';
    const text = [
      credential(...bearer, target),
      'proxy: http://proxy.example.com:3128',
      'ca: $CORPORATE_CA',
      "dialects: { billing: 'refused (?<status>40[13]) .* at (?<url>\\S+) .*' }",
    ].join('\n');
    const config = load(text, { CORPORATE_CA: pem });
    expect(config).toMatchObject({ proxy: 'http://proxy.example.com:3128', ca: pem });
    expect(config.dialects[0]?.pattern.exec('refused 401 here at https://a/b now')?.groups).toMatchObject({
      status: '401',
      url: 'https://a/b',
    });
  });
});

describe('what is refused', () => {
  const cases: readonly [what: string, text: string, message: string, help?: string | undefined, place?: string][] = [
    ['an empty file', '', 'the configuration is empty'],
    ['a file of comments', '# nothing\n', 'the configuration is empty'],
    ['a list', '- a\n', 'the configuration must be a mapping, found a list'],
    [
      'no version',
      'credentials: { a: { provider: calypsoai, token: $A, targets: { a: {} } } }',
      '"version" is missing',
      'begin the file with "version: 1"',
    ],
    ['another version', 'version: 2\ndialects: {}', '"version" is "2"', 'accepted: "1"', '1:10'],
    ['no credentials', 'version: 1\n', '"credentials" is missing'],
    [
      'a tab',
      'version: 1\ncredentials:\n\ta: b\n',
      'not valid YAML: a tab is used for indentation',
      'use spaces',
      '3:1',
    ],
    ['a key twice', 'version: 1\nversion: 1\n', 'this key is there twice', undefined, '2:1'],
    ['two documents', 'version: 1\n---\nversion: 1\n', 'not valid YAML: a second document starts here'],
    [
      'an unclosed quote',
      'version: 1\ncredentials: "\n',
      'not valid YAML: a character is missing, such as a colon, a comma, a quote or a closing bracket',
    ],
    [
      'an unknown key',
      credential(...bearer, target, 'tokn: $KEY'),
      '"tokn" is not a key of the credential "api"',
      'did you mean "token"?',
      '8:5',
    ],
    [
      'a key that belongs elsewhere',
      credential(...bearer, target, 'jwks: https://a'),
      '"jwks" is not a key of the credential "api"',
      '"jwks" belongs to `jwt`',
    ],
    [
      'an unknown top key',
      `${credential(...bearer, target)}\nproxi: x`,
      '"proxi" is not a key of the configuration',
      'did you mean "proxy"?',
    ],
    [
      'an unknown key of a target',
      credential(...bearer, 'targets: { a: { ulr: https://a } }'),
      '"ulr" is not a key of the target "a"',
      'did you mean "url"?',
    ],
    [
      'an unknown provider',
      credential('provider: calypso', 'token: $KEY', target),
      'there is no provider "calypso"',
      'did you mean "calypsoai"?',
      '4:15',
    ],
    [
      'neither provider nor scheme',
      credential('token: $KEY', 'probe: GET /', target),
      'the credential "api" has neither "provider" nor "scheme"',
    ],
    ['an unknown scheme', credential('scheme: digest', 'token: $KEY', 'probe: GET /', target), '"scheme" is "digest"'],
    [
      'a scheme without its key',
      credential('scheme: bearer', 'probe: GET /', target),
      'the credential "api" has no "token", which scheme "bearer" needs',
    ],
    [
      'a key of another scheme',
      credential(...bearer, target, 'username: $USER'),
      '"username" belongs to scheme "basic", and the scheme of the credential "api" is "bearer"',
    ],
    ['no targets', credential(...bearer), 'the credential "api" has no "targets"'],
    ['empty targets', credential(...bearer, 'targets: {}'), '"targets" of the credential "api" names no environment'],
    [
      'no probe without a preset',
      credential('scheme: bearer', 'token: $KEY', target),
      'the credential "api" has no "probe"',
    ],
    [
      'a preset that knows no probe',
      credential('provider: own-host', 'token: $KEY', target),
      'the credential "api" has no "probe"',
    ],
    [
      'a preset without a URL',
      credential('provider: own-host', 'token: $KEY', 'probe: GET /', 'targets: { a: {} }'),
      'provider "own-host" has no URL of its own for the target "a"',
      'write its URL, as in "https://{you}.example.com"',
    ],
    [
      'a region that the preset lacks',
      credential('provider: regional', 'token: $KEY', 'targets: { us: {} }'),
      'provider "regional" has no URL of its own for the target "us"',
      'write its URL, or name the target "eu"',
    ],
    [
      '{} without a preset',
      credential(...bearer, 'targets: { a: {} }'),
      'the target "a" has no URL',
      'write one: {} is for the own URL of a preset ("provider")',
    ],
    [
      'a URL without a scheme',
      credential(...bearer, 'targets: { a: api.example.com }'),
      'the URL of the target "a" has no scheme',
    ],
    [
      'a URL that is none',
      credential(...bearer, 'targets: { a: "https://" }'),
      'the URL of the target "a" is not a URL',
    ],
    [
      'plain http',
      credential(...bearer, 'targets: { a: http://api.example.com }'),
      'the URL of the target "a" is plain http: whoever is on the way could read the credential',
    ],
    [
      'a host that begins like loopback',
      credential(...bearer, 'targets: { a: http://127.0.0.1.example.com }'),
      'the URL of the target "a" is plain http: whoever is on the way could read the credential',
    ],
    [
      'another protocol',
      credential(...bearer, 'targets: { a: ftp://api.example.com }'),
      'the URL of the target "a" is of "ftp", and a credential is sent by https alone',
    ],
    [
      'a query in a target',
      credential(...bearer, 'targets: { a: "https://api.example.com?x=1" }'),
      "a target's URL has no query",
    ],
    [
      'an unset variable in a URL',
      credential(...bearer, 'targets: { a: https://$HOST/ }'),
      'the variable "HOST" is not set',
    ],
    [
      'an expression',
      credential('scheme: bearer', 'token: ${{ secrets.API_KEY }}', 'probe: GET /', target),
      'a workflow expression is not filled in here: this file is read as it stands',
      'write "$API_KEY", and set API_KEY by "env:" of the step',
    ],
    [
      'a probe without a path',
      credential('scheme: bearer', 'token: $KEY', 'probe: GET', target),
      '"probe" is not "METHOD PATH"',
    ],
    [
      'a probe that changes something',
      credential('scheme: bearer', 'token: $KEY', 'probe: DELETE /v1/me', target),
      '"probe" must not change anything, so its method is "GET", "HEAD", "OPTIONS" or "POST"',
    ],
    [
      'a probe of another host',
      credential('scheme: bearer', 'token: $KEY', 'probe: GET //evil.example/', target),
      'the path of "probe" must start with one "/" and have no "#" or "\\"',
    ],
    [
      'a probe that is a URL',
      credential('scheme: bearer', 'token: $KEY', 'probe: GET https://a/', target),
      'the path of "probe" must start with one "/" and have no "#" or "\\"',
    ],
    [
      'a duration without a unit',
      credential(...bearer, target, 'timeout: 10'),
      '"timeout" is "10", which is no duration',
    ],
    ['a time-out of nothing', credential(...bearer, target, 'timeout: 0s'), '"timeout" must lie between 1ms and 1h'],
    [
      'a date without a zone',
      credential(...bearer, target, 'rotated: 2026-11-20T09:30'),
      '"rotated" is something else (not shown), which is no time',
    ],
    ['a flag that is text', credential(...bearer, target, 'control: "yes"'), '"control" must be true or false'],
    [
      'grace without its meaning',
      credential(...bearer, target, 'grace: 24h', 'rotated: 2026-11-20'),
      '"grace" has a meaning under "expect: rejected" alone',
    ],
    [
      'isolated without another target',
      credential(...bearer, target, 'isolated: true'),
      '"isolated" asks the other targets, and there is one alone',
    ],
    [
      'a list where a mapping belongs',
      credential(...bearer, 'targets: [https://a]'),
      '"targets" of the credential "api" must be a mapping, found a list',
    ],
    [
      'a credential without anything',
      'version: 1\ncredentials:\n  api:\n',
      'the credential "api" must be a mapping, found nothing',
    ],
    [
      'a header that is none',
      credential('scheme: header', 'header: "X Key"', 'token: $KEY', 'probe: GET /', target),
      '"header" is not the name of a header',
    ],
    [
      'a header of the connection',
      credential('scheme: header', 'header: Host', 'token: $KEY', 'probe: GET /', target),
      '"header" is "Host", which belongs to the connection',
    ],
    [
      'a field that a signing preset needs',
      credential('provider: signer', 'access-key-id: a', 'targets: { a: {} }'),
      'the credential "api" has no "private-key", which provider "signer" needs',
    ],
    [
      'a refresh grant without its token',
      credential('provider: partner', 'client-id: a', 'grant: refresh_token', 'targets: { a: {} }'),
      'the credential "api" has no "refresh-token", which "grant: refresh_token" needs',
    ],
    ['certificates that are none', `${credential(...bearer, target)}\nca: package.json`, '"ca" holds no certificate'],
    [
      'certificates that are not there',
      `${credential(...bearer, target)}\nca: nowhere.pem`,
      '"ca" names a file that cannot be read',
    ],
    [
      'a proxy that is none',
      `${credential(...bearer, target)}\nproxy: socks5://a`,
      '"proxy" is not the URL of a proxy',
    ],
  ];

  test.each(cases)('%s', (_what, text, message, help, place) => {
    const problem = problemsOf(text).find(candidate => candidate.message === message);
    expect(problemsOf(text).map(candidate => candidate.message)).toContain(message);
    if (help !== undefined) expect(problem?.help).toBe(help);
    if (place !== undefined) expect(`${problem?.location?.line}:${problem?.location?.column}`).toBe(place);
  });

  test('every problem at once, in the order of the file', () => {
    const text = credential(
      'scheme: baerer',
      'tokn: $KEY',
      'timeout: 10',
      'targets: { a: http://a.example.com, b: ftp://b }',
    );
    const lines = problemsOf(text).map(({ location }) => location!.line);
    expect(lines.length).toBeGreaterThanOrEqual(5);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  test('the line is shown with a caret below the place', () => {
    const [problem] = problemsOf(credential(...bearer, target, 'control: maybe'));
    expect(problem?.excerpt).toBe('    control: maybe\n             ^');
  });
});

describe('hostile files', () => {
  test.each([
    ['brackets', '['.repeat(250_000)],
    ['mappings', '{a: '.repeat(60_000)],
    ['aliases of aliases', `a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${i}: &b${i} [*a, *a]`).join('\n')}`],
    ['a large file', `a: ${'x'.repeat(2_000_000)}`],
    [
      'a thousand aliases',
      `version: 1\ncredentials:\n  a: &a { scheme: bearer }\n${Array.from({ length: 1000 }, (_, i) => `  b${i}: *a`).join('\n')}`,
    ],
    ['sequences', '- '.repeat(120_000)],
    ['brackets on lines', '[\n'.repeat(120_000)],
    ['keys', Array.from({ length: 25_000 }, (_, i) => `k${i}: x`).join('\n')],
    ['the same key', 'version: 1\n'.repeat(20_000)],
    ['commas', `[${','.repeat(250_000)}`],
    ['tags', '!a '.repeat(80_000)],
    ['binary', '\0\u0001\u0002\ufffd'],
  ])('%s end in a message, soon', (_what, text) => {
    const begin = performance.now();
    expect(problemsOf(text).length).toBeGreaterThan(0);
    expect(performance.now() - begin).toBeLessThan(10_000);
  });
});
