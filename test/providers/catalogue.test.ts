import { afterAll, beforeAll, expect, test } from 'vitest';
import { neededKeys } from '../../src/config/snippet.ts';
import { providers } from '../../src/providers/index.ts';
import type { Example, Provider } from '../../src/providers/provider.ts';
import { type ProviderStandIn, startProvider } from '../stand-ins/provider.ts';
import { run } from '../validate/run.ts';
import { madeUp } from './made-up.ts';

/** Answers that are asked for again; test/validate waits for those. */
const patient = [429, 503];

const scenarios = providers
  .filter(({ probe }) => probe !== null)
  .flatMap(provider => provider.examples.map(example => [provider.id, example.name, provider, example] as const))
  .filter(([, , , { answer }]) => !patient.includes(answer.status));

let standIn: ProviderStandIn;
beforeAll(async () => {
  standIn = await startProvider();
});
afterAll(() => standIn.close());

test.each(scenarios)('%s, through configuration and gate: %s', async (_, __, provider, example) => {
  standIn.play(example);
  const { entries } = await run(credential(provider, standIn.origin), secrets(provider));
  const [entry] = entries;
  expect(entry?.checks).toBeDefined();
  expect(entry?.outcome).toBe(outcome(provider, example));
  if (entry?.outcome === example.expect.outcome) expect(entry?.cause).toBe(example.expect.cause);
  expect(standIn.requests.at(-1)?.method).toBe(provider.probe?.method);
  for (const value of Object.values(secrets(provider))) expect(JSON.stringify(entry)).not.toContain(value);
});

/** Nobody looked up how it says no, so its no proves nothing. */
function outcome({ confidence }: Provider, { expect: { outcome } }: Example): Example['expect']['outcome'] {
  return confidence === 'memory' && outcome !== 'accepted' ? 'inconclusive' : outcome;
}

function credential(provider: Provider, origin: string): Record<string, string> {
  const keys = neededKeys(provider).map(({ name }) => `${name}: $${variable(name)}`);
  return {
    deploy: `{ provider: ${provider.id}, control: false, ${keys.join(', ')}, targets: { local: '${origin}' } }`,
  };
}

function secrets(provider: Provider): Record<string, string> {
  return Object.fromEntries(neededKeys(provider).map(({ name }) => [variable(name), madeUp(provider, name)]));
}

function variable(key: string): string {
  return key.replace(/\W/g, '_').toUpperCase();
}
