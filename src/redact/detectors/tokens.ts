import { providers } from '../../providers/index.ts';
import type { Finding } from './finding.ts';
import { issuers } from './issuers.ts';

/** What is no credential however long it is; a provider's pattern that takes one of these tells nothing by its shape alone. */
const innocent = [8, 16, 20, 24, 32, 36, 40, 48, 64, 96, 128].flatMap(length => [
  'd41d8cd98f00b204e9800998ecf8427e'.repeat(4).slice(0, length),
  'aB3xY7kQ9mZ2pL5w'.repeat(8).slice(0, length),
  'abcdefghij'.repeat(13).slice(0, length),
  '1234567890'.repeat(13).slice(0, length),
  'deploy-web-to-production_'.repeat(6).slice(0, length),
]);
const uuid = '123e4567-e89b-42d3-a456-426614174000';

function isTelling(pattern: RegExp): boolean {
  const whole = new RegExp(`^(?:${pattern.source})$`, pattern.flags.replace(/[gy]/g, ''));
  return ![...innocent, uuid].some(text => whole.test(text));
}

interface Shape {
  readonly kind: string;
  readonly pattern: RegExp;
}

/** Provider shapes first: where both know a token, its own provider names it. */
const shapes: readonly Shape[] = [
  ...providers.flatMap(provider =>
    provider.tokens
      .filter(({ pattern }) => isTelling(pattern))
      .map(({ pattern }) => ({ kind: `${provider.id}-token`, pattern })),
  ),
  ...Object.entries(issuers).map(([kind, pattern]) => ({ kind, pattern })),
];

const compiled = shapes.map(({ kind, pattern }) => ({
  kind,
  pattern: new RegExp(`(?<![A-Za-z0-9])(?:${pattern.source})`, `g${pattern.flags.replace(/[gy]/g, '')}`),
}));

/** Tokens that their issuers made recognisable. */
export function* tokens(text: string): Iterable<Finding> {
  for (const { kind, pattern } of compiled) {
    for (const found of text.matchAll(pattern)) {
      yield { start: found.index, end: found.index + found[0].length, kind };
    }
  }
}
