import { credentialKeys } from './credential-keys.ts';
import type { Key } from './key.ts';

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
