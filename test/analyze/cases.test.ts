import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { incidentsIn } from './incidents-in.ts';

/**
 * Logs of real programs that asked `test/stand-ins/refusing-server.ts`, each with what it recorded as far as the log tells it.
 * NAME.log is what the program printed, NAME.json the failures that a careful reader finds in it.
 */
const folder = join(import.meta.dirname, 'cases');
const names = readdirSync(folder)
  .filter(name => name.endsWith('.json'))
  .map(name => name.slice(0, -5));

test.each(names)('%s', async name => {
  const { incidents } = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { incidents: object[] };
  const found = await incidentsIn(readFileSync(join(folder, `${name}.log`), 'utf8'));
  const told = found.map(({ status, method, host, path, count }) => ({ status, method, host, path, count }));
  expect(told).toHaveLength(incidents.length);
  expect(told).toEqual(expect.arrayContaining(incidents));
});
