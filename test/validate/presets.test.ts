import { afterAll, beforeAll, expect, test } from 'vitest';
import { providers } from '../../src/providers/index.ts';
import type { Example, Provider } from '../../src/providers/provider.ts';
import { madeUp } from '../providers/made-up.ts';
import { type ProviderStandIn, startProvider } from '../stand-ins/provider.ts';
import { run } from './run.ts';

let standIn: ProviderStandIn;
beforeAll(async () => {
  standIn = await startProvider();
});
afterAll(() => standIn.close());

/** The configuration's keys that the preset asks for a value of. */
function keysOf({ scheme, fields = {}, username }: Provider): string[] {
  if (scheme === 'signed') return Object.keys(fields);
  if (scheme === 'basic') return username === undefined ? ['username', 'password'] : ['password'];
  return ['token'];
}

const cases = providers
  .filter(({ probe, scheme, confidence }) => probe !== null && scheme !== 'oauth2' && confidence !== 'memory')
  .flatMap(provider =>
    provider.examples.map((example): [string, string, Provider, Example] => [
      provider.id,
      example.name,
      provider,
      example,
    ]),
  );

test.each(cases)('%s: %s', async (_id, _name, provider, example) => {
  standIn.play(example);
  const keys = keysOf(provider).map((key, index) => [key, `SECRET_${index}`] as const);
  const values = keys.map(([key, name]) => `${key}: $${name}`).join(', ');
  const env = Object.fromEntries(keys.map(([key, name]) => [name, madeUp(provider, key)]));
  const yaml = `{ provider: ${provider.id}, ${values}, control: false, targets: { production: "${standIn.origin}" } }`;
  const entry = (await run({ it: yaml }, env)).of('it');
  const { outcome, cause } = example.expect;
  expect(entry).toMatchObject(outcome === 'accepted' ? { outcome } : { outcome, cause });
});
