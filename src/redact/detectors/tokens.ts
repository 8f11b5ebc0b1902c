import { providers } from '../../providers/index.ts';
import type { TokenShape } from '../../providers/provider.ts';
import type { Finding } from './finding.ts';
import { issuers } from './issuers.ts';

/** Text that is no credential; a provider's pattern that finds something in it tells nothing by its shape alone. */
const innocent = [
  'd41d8cd98f00b204e9800998ecf8427e'.repeat(5),
  'D41D8CD98F00B204E9800998ECF8427E'.repeat(5),
  'aB3xY7kQ9mZ2pL5wT8vR'.repeat(8),
  'K7Q2M9X4R8T5V3W6N1P0'.repeat(8),
  'k7q2m9x4r8t5v3w6n1p0'.repeat(8),
  '31415926535897932384'.repeat(8),
  'abcdefghijklmnopqrst'.repeat(8),
  'deploy-web_to.production/'.repeat(8),
  '123e4567-e89b-42d3-a456-426614174000',
].join(' ');

function isTelling({ pattern }: TokenShape): boolean {
  return !shape(pattern).test(innocent);
}

/** Where a word begins, and with all that belongs to the word. */
function shape({ source, flags }: RegExp): RegExp {
  return new RegExp(`(?<![A-Za-z0-9])(?:${source})[\\w-]*`, `g${flags.replace(/[gy]/g, '')}`);
}

/** Of shapes that take the same text the first gives the name. */
const shapes: readonly { readonly kind: string; readonly pattern: RegExp }[] = [
  ...Object.entries(issuers).map(([kind, pattern]) => ({ kind, pattern: shape(pattern) })),
  ...providers.flatMap(({ id, tokens }) =>
    tokens.filter(isTelling).map(({ pattern }) => ({ kind: `${id}-token`, pattern: shape(pattern) })),
  ),
];

/** Tokens that their issuers made recognisable. */
export function* tokens(text: string): Iterable<Finding> {
  for (const { kind, pattern } of shapes) {
    for (const found of text.matchAll(pattern)) {
      yield { start: found.index, end: found.index + found[0].length, kind };
    }
  }
}
