import { fake } from '../define.ts';
import type { TokenShape } from '../provider.ts';
import { fakeWithChecksum, hasChecksum } from './checksum.ts';

/** Shapes that several providers' credentials have. */

/** Much else is a UUID, too. */
export function uuid(kind: string): TokenShape {
  const pattern = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/;
  return { kind, pattern, generic: true, sample: 'abcdef01-2345-6789-abcd-ef0123456789' };
}

/** The look behind keeps a text of many beginnings from being read once for each. */
export function jwt(kind: string): TokenShape {
  const sample = [fake('eyJ', 20), fake('eyJ', 20), fake('', 43)].join('.');
  return { kind, pattern: /(?<![\w.-])eyJ[\w-]+\.[\w-]+\.[\w-]+/, generic: true, sample };
}

/** A token of GitHub's with a checksum in its last six characters. */
export function githubToken(kind: string, prefix: 'ghp_' | 'gho_' | 'ghu_'): TokenShape {
  const pattern = new RegExp(`${prefix}[A-Za-z0-9]{36}`);
  return { kind, pattern, checksum: hasChecksum, sample: fakeWithChecksum(prefix, 36) };
}

/** Newer ones are longer and hold dots: they are JWTs behind the prefix. */
export const githubInstallationToken: TokenShape = {
  kind: 'installation token',
  pattern: /ghs_[A-Za-z0-9_.-]{36,520}/,
  sample: fake('ghs_', 36),
};

/** One account's token serves Jira, Confluence and Bitbucket. */
export const atlassianToken: TokenShape = {
  kind: 'Atlassian API token',
  pattern: /ATATT[A-Za-z0-9+/=_-]{20,400}/,
  sample: fake('ATATT', 180),
};

/** Access key ids, as the IAM User Guide's "Unique ID prefixes" tells them apart. */
export const awsKeyIds: readonly TokenShape[] = [
  awsKeyId('access key of a user', 'AKIA'),
  { ...awsKeyId('temporary access key', 'ASIA'), environment: 'temporary' },
];

function awsKeyId(kind: string, prefix: string): TokenShape {
  const pattern = new RegExp(`${prefix}[0-9A-Z]{16}`);
  return { kind, pattern, field: 'access-key-id', sample: fake(prefix, 16, 'EXAMPLE0') };
}
