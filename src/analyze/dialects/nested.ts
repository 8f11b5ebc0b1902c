import { type Facts, isRefusal, over } from '../facts.ts';
import type { Line } from '../lines/line.ts';
import { readPassage } from '../passages/read-passage.ts';
import { jsonIn } from '../read/record.ts';
import { exchange } from './exchange.ts';
import { traceback } from './traceback.ts';

const mostLines = 400;
const mostTexts = 20;

/**
 * What the texts of several lines tell that stand in a record of one: a traceback in `exception`, a trace of HTTP in `msg`.
 * They are read as the lines that they are.
 */
export function factsOfNested(line: Line): Facts {
  const record = /\\n/.test(line.text) ? jsonIn(line.text) : null;
  if (record === null) return {};
  let facts: Facts = {};
  for (const text of textsIn(record.value).slice(0, mostTexts)) facts = over(facts, factsOfText(text, line));
  return facts;
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes('\n') ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function factsOfText(text: string, line: Line): Facts {
  const lines = text.split('\n', mostLines).map(raw => {
    const trimmed = raw.trim();
    return { ...line, text: trimmed, indent: raw.length - raw.trimStart().length };
  });
  let facts: Facts = {};
  for (let index = 0; index < lines.length; ) {
    const passage = exchange.read(lines, index) ?? traceback.read(lines, index);
    const told = passage?.sightings ?? readPassage(lines, index, index + 1);
    for (const { facts: seen } of told) if (isRefusal(seen) || seen.method !== undefined) facts = over(facts, seen);
    index = Math.max(index + 1, passage?.end ?? 0);
  }
  return facts;
}
