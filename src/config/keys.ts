import type { Scheme } from '../model/config.ts';

/** The schemes that a configuration can name; `signed` belongs to presets alone. */
export const schemes = ['bearer', 'basic', 'header', 'query', 'oauth2'] as const satisfies readonly Scheme[];

export type KeyKind =
  | 'secret' // $NAME and nothing else
  | 'secret or text' // $NAME, or text that is no secret (a user name, a client id)
  | 'text'
  | 'url'
  | 'proxy'
  | 'certificates'
  | 'duration'
  | 'probe'
  | 'date'
  | 'flag'
  | 'names'
  | 'choice'
  | 'claims'
  | 'section';

/** One key of the configuration: the loader, the JSON Schema and docs/configuration.md are all made from these tables. */
export interface Key {
  readonly name: string;
  readonly kind: KeyKind;
  readonly choices?: readonly string[];
  /** The schemes whose credentials take it; where nothing is said, all of them. */
  readonly schemes?: readonly Scheme[];
  /** Must be there (for its schemes); a preset may know it instead. */
  readonly required?: true;
  readonly default?: string;
  readonly description: string;
  /** A value as YAML. */
  readonly example: string;
}

export const documentKeys = [
  {
    name: 'version',
    kind: 'choice',
    choices: ['1'],
    required: true,
    description: 'The version of this format.',
    example: '1',
  },
  {
    name: 'credentials',
    kind: 'section',
    description: 'Every credential that the deploy uses, under a name of your own.',
    example: '{ datasets: { … } }',
  },
  {
    name: 'dialects',
    kind: 'section',
    description:
      'Log lines of your own, for `analyze`: under a name of your own a regular expression with named groups. It must run in linear time: no backreference, no lookaround, no repetition inside a repetition.',
    example: "{ billing: 'billing refused (?<status>40[13]) at (?<url>\\S+)' }",
  },
  {
    name: 'proxy',
    kind: 'proxy',
    default: 'HTTPS_PROXY, HTTP_PROXY and NO_PROXY of the environment',
    description: 'The proxy that requests go through.',
    example: 'http://proxy.example.com:3128',
  },
  {
    name: 'ca',
    kind: 'certificates',
    default: 'the certificate authorities of Node.js, and NODE_EXTRA_CA_CERTS',
    description:
      'More certificate authorities: the path of a PEM file (from the working directory), `$NAME`, or the PEM text itself.',
    example: 'certificates/company.pem',
  },
] as const satisfies readonly Key[];

export const credentialKeys = [
  {
    name: 'provider',
    kind: 'text',
    description: 'A preset (`auth-check providers` lists them): scheme, probe, default URL, and how its answers read.',
    example: 'calypsoai',
  },
  {
    name: 'scheme',
    kind: 'choice',
    choices: schemes,
    default: "the preset's",
    description: 'How the credential travels. Needed where no preset says it.',
    example: 'bearer',
  },
  {
    name: 'token',
    kind: 'secret',
    schemes: ['bearer', 'header', 'query'],
    required: true,
    description: 'The token or API key.',
    example: '$DATASETS_JWT',
  },
  {
    name: 'username',
    kind: 'secret or text',
    schemes: ['basic'],
    required: true,
    description: 'The user name of HTTP Basic. It may be literal.',
    example: '$BONSAI_KEY',
  },
  {
    name: 'password',
    kind: 'secret',
    schemes: ['basic'],
    default: 'an empty password, as some providers ask',
    description: 'The password of HTTP Basic.',
    example: '$BONSAI_SECRET',
  },
  {
    name: 'header',
    kind: 'text',
    schemes: ['header'],
    required: true,
    description: 'The header that carries the token.',
    example: 'X-API-KEY',
  },
  {
    name: 'prefix',
    kind: 'text',
    schemes: ['header'],
    default: 'nothing',
    description: 'What stands before the token in its header; a word is followed by a space.',
    example: 'ApiKey',
  },
  {
    name: 'parameter',
    kind: 'text',
    schemes: ['query'],
    required: true,
    description: 'The query parameter that carries the token.',
    example: 'api_key',
  },
  {
    name: 'token-url',
    kind: 'url',
    schemes: ['oauth2'],
    required: true,
    description: 'The token endpoint.',
    example: 'https://id.example.com/oauth/token',
  },
  {
    name: 'grant',
    kind: 'choice',
    choices: ['client_credentials', 'refresh_token'],
    schemes: ['oauth2'],
    default: 'client_credentials',
    description: 'How the deploy fetches its token.',
    example: 'client_credentials',
  },
  {
    name: 'client-id',
    kind: 'secret or text',
    schemes: ['oauth2'],
    required: true,
    description: 'The client id. It may be literal.',
    example: '$PARTNER_ID',
  },
  {
    name: 'client-secret',
    kind: 'secret',
    schemes: ['oauth2'],
    description: 'The client secret. Needed for `client_credentials`, unless `client-auth` is `private_key_jwt`.',
    example: '$PARTNER_SECRET',
  },
  {
    name: 'client-auth',
    kind: 'choice',
    choices: ['post', 'basic', 'private_key_jwt'],
    schemes: ['oauth2'],
    default: 'post',
    description: 'How the client proves who it is: in the form, by HTTP Basic, or by a JWT that its private key signs.',
    example: 'basic',
  },
  {
    name: 'private-key',
    kind: 'secret',
    schemes: ['oauth2'],
    description: 'The private key (PEM or JWK) for `client-auth: private_key_jwt`.',
    example: '$PARTNER_PRIVATE_KEY',
  },
  {
    name: 'refresh-token',
    kind: 'secret',
    schemes: ['oauth2'],
    description: 'The refresh token for `grant: refresh_token`.',
    example: '$PARTNER_REFRESH_TOKEN',
  },
  {
    name: 'reusable',
    kind: 'flag',
    schemes: ['oauth2'],
    default: 'false',
    description:
      'The refresh token may be used more than once. Without it the refresh token never leaves, since using it could spend it: the client alone is checked.',
    example: 'true',
  },
  {
    name: 'scope',
    kind: 'text',
    schemes: ['oauth2'],
    description: 'The scope that is asked of the token endpoint.',
    example: 'datasets:read',
  },
  {
    name: 'probe',
    kind: 'probe',
    default: "the preset's",
    description:
      'The request that proves the credential, as `METHOD PATH`: one that reads and changes nothing. Needed where no preset knows one.',
    example: 'GET /v1/me',
  },
  {
    name: 'targets',
    kind: 'section',
    required: true,
    description:
      "Where it is meant to work, by environment. A value is a URL, `{ url: … }`, or `{}` for the preset's own. It is only ever sent to the origins of its targets and its `token-url`.",
    example: '{ production: https://api.example.com }',
  },
  {
    name: 'expect',
    kind: 'choice',
    choices: ['accepted', 'rejected'],
    default: 'accepted',
    description: '`rejected`: a rotated-out credential that must no longer work.',
    example: 'rejected',
  },
  {
    name: 'rotated',
    kind: 'date',
    description: 'When it was last rotated, where nothing else tells. For `grace`, and for the report.',
    example: '2026-11-20T09:30:00Z',
  },
  {
    name: 'grace',
    kind: 'duration',
    description: 'Under `expect: rejected`, how long after `rotated` the old one may still work with a mere warning.',
    example: '24h',
  },
  {
    name: 'expires-within',
    kind: 'duration',
    default: '14d',
    description: 'Warn when it runs out sooner. The access token of `oauth2` counts only where this is said.',
    example: '14d',
  },
  {
    name: 'scopes',
    kind: 'names',
    description: 'The scopes that the deploy needs of it; one that is missing fails.',
    example: '[datasets:read]',
  },
  {
    name: 'organization',
    kind: 'text',
    description: 'The organization, account or tenant that it must belong to, where the answer tells.',
    example: 'acme',
  },
  {
    name: 'jwt',
    kind: 'section',
    description: 'What the token must say of itself, where it is a JWT.',
    example: '{ audience: datasets }',
  },
  {
    name: 'control',
    kind: 'flag',
    default: "the preset's, else false",
    description:
      'Send one request without the credential first: an endpoint that says yes to that proves nothing about the credential.',
    example: 'true',
  },
  {
    name: 'isolated',
    kind: 'flag',
    default: 'false',
    description: 'Its other targets must refuse it. Its own is the first, or the one of `--environment`.',
    example: 'true',
  },
  {
    name: 'timeout',
    kind: 'duration',
    default: '10s',
    description: 'Bounds one try, its body included.',
    example: '10s',
  },
] as const satisfies readonly Key[];

export const targetKeys = [
  {
    name: 'url',
    kind: 'url',
    default: "the preset's own",
    description: 'The base URL. `https`, except to loopback.',
    example: 'https://api.example.com',
  },
] as const satisfies readonly Key[];

export const jwtKeys = [
  { name: 'issuer', kind: 'text', description: 'The `iss` claim.', example: 'https://id.example.com' },
  { name: 'audience', kind: 'text', description: 'The `aud` claim, or one of its members.', example: 'datasets' },
  {
    name: 'jwks',
    kind: 'url',
    description: "Where the issuer's public keys are; fetched without the credential.",
    example: 'https://id.example.com/jwks.json',
  },
  { name: 'claims', kind: 'claims', description: 'Other claims and their values.', example: '{ company_id: 42 }' },
] as const satisfies readonly Key[];

/** Every section with its keys: what stands where. */
export const sections = {
  document: { title: 'the configuration', keys: documentKeys },
  credential: { title: 'a credential', keys: credentialKeys },
  target: { title: 'a target', keys: targetKeys },
  jwt: { title: '`jwt`', keys: jwtKeys },
} as const;

/** What a dialect's named groups may be called. */
export const dialectGroups = ['status', 'method', 'url', 'host', 'path', 'message', 'time'] as const;
