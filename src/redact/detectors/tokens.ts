import { providers } from '../../providers/index.ts';
import type { Provider } from '../../providers/provider.ts';
import { each } from '../each.ts';
import { longWords } from '../words.ts';
import type { Finding } from './finding.ts';
import { issuers } from './issuers.ts';
import { alternativesOf, prefixesOf } from './prefixes.ts';
import { match } from './value.ts';

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

interface Shape {
  readonly kind: string;
  readonly source: string;
  /** What a token begins with; null where that isn't one of a few texts. */
  readonly prefixes: readonly string[] | null;
}

function isTelling({ source, flags }: RegExp): boolean {
  return !new RegExp(`(?<![A-Za-z0-9])(?:${source})`, flags.replace(/[gy]/g, '')).test(innocent);
}

/** No part of a token is longer. An open end would be read to the end of the text from every place where a token may begin. */
const longestPart = 4096;

/** Each alternative of a pattern by itself, since some of them may have a prefix and others none. */
function shapesOf(kind: string, { source, flags }: RegExp, end: string): Shape[] {
  return alternativesOf(source.replace(/\{(\d+),\}/g, `{$1,${longestPart}}`)).map(alternative => ({
    kind,
    source: `(?${flags.includes('i') ? 'i' : ''}:${alternative})${end}`,
    prefixes: flags.includes('i') ? null : prefixesOf(alternative),
  }));
}

/** What a provider's tokens begin with is telling; where nothing is, the pattern is tried on what is no credential. */
function shapesOfProvider({ id, tokens }: Provider): Shape[] {
  return tokens.flatMap(({ pattern }) => {
    const own = shapesOf(`${id}-token`, pattern, '(?![\\w-])');
    return own.every(({ prefixes }) => prefixes !== null) || isTelling(pattern) ? own : [];
  });
}

/** Of shapes that take the same text the first gives the name. A provider states lengths, so that its tokens end where it says. */
const shapes: readonly Shape[] = [
  ...Object.entries(issuers).flatMap(([kind, pattern]) => shapesOf(kind, pattern, '[\\w-]*')),
  ...providers.flatMap(shapesOfProvider),
];

const known = [...new Set(shapes.flatMap(({ prefixes }) => prefixes ?? []))].sort((a, b) => (a < b ? 1 : -1));

/** A word that begins as a token does. Of two prefixes the longer comes first, as its shapes are those of the shorter, too. */
const beginning = new RegExp(
  `(?<![A-Za-z0-9])(?:${known.map(prefix => prefix.replace(/\W/g, '\\$&')).join('|')})`,
  'g',
);

interface Pattern {
  readonly kind: string;
  /** Sticky. */
  readonly pattern: RegExp;
}

const startingWith = new Map<string, readonly Pattern[]>();

/** Compiled when a prefix is met: few of them are. */
function patternsFor(prefix: string): readonly Pattern[] {
  const found =
    startingWith.get(prefix) ??
    shapes.filter(({ prefixes }) => prefixes?.some(shorter => prefix.startsWith(shorter))).map(compiled);
  startingWith.set(prefix, found);
  return found;
}

function compiled({ kind, source }: Shape): Pattern {
  return { kind, pattern: new RegExp(source, 'y') };
}

/** Shapes without a prefix are looked for in long words alone, where a part of a path or of a list begins. */
const others = shapes.filter(shape => shape.prefixes === null).map(compiled);
const other = new RegExp(`(?<![\\w.~+-])(?:${others.map(({ pattern }) => pattern.source).join('|')})`, 'g');

/** Tokens that their issuers made recognisable. */
export function* tokens(text: string): Iterable<Finding> {
  let read = 0;
  for (const { index, 0: prefix } of text.matchAll(beginning)) {
    const found = index < read ? null : firstOf(patternsFor(prefix), text, index);
    if (found === null) continue;
    yield found;
    read = found.end;
  }
  for (const word of longWords(text)) {
    for (const { index } of each(other, word.text)) {
      const found = firstOf(others, text, word.start + index);
      if (found !== null) yield found;
    }
  }
}

function firstOf(candidates: readonly Pattern[], text: string, at: number): Finding | null {
  for (const { kind, pattern } of candidates) {
    const found = match(pattern, text, at);
    if (found !== null) return { start: at, end: at + found[0].length, kind };
  }
  return null;
}
