import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { differences, type Told } from './differences.ts';
import { incidentsIn } from './incidents-in.ts';

/**
 * Logs with what a careful reader finds in them, written down before any program had read them. `clients`: real programs that
 * asked a server of ours which refused them. `field`: what people pasted into public issues (`from`), with other names.
 */
const root = join(import.meta.dirname, 'cases');

interface Case {
  readonly incidents: readonly Told[];
  /** What the analyzer is known to find otherwise: mended, it is to be taken out. */
  readonly misses?: readonly string[];
}

/** Of a log without a year this is the present. */
const now = new Date('2026-12-01T00:00:00Z');

describe.each(readdirSync(root))('%s', folder => {
  const names = readdirSync(join(root, folder)).filter(file => file.endsWith('.json'));

  test.each(names.map(file => file.slice(0, -5)))('%s', async name => {
    const file = join(root, folder, name);
    const { incidents, misses = [] } = JSON.parse(readFileSync(`${file}.json`, 'utf8')) as Case;
    const found = await incidentsIn(readFileSync(`${file}.log`, 'utf8'), { now });
    expect(differences(incidents, found)).toEqual(misses);
  });
});
