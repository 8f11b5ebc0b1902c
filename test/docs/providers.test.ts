import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/load.ts';
import { exampleOf } from '../../src/config/snippet.ts';
import { providers } from '../../src/providers/index.ts';
import { providersPage } from './providers-page.ts';

const REWRITE = 'docs/providers.md is stale: rewrite it by "npx vitest run test/docs/providers.test.ts -u"';

test('docs/providers.md is what the providers say', async () => {
  await expect(providersPage(providers), REWRITE).toMatchFileSnapshot('../../docs/providers.md');
});

test.each(providers.map(provider => [provider.id, provider] as const))(
  'the example of %s is a configuration',
  (_, provider) => {
    const lines = exampleOf(provider, provider.secretNames).map(line => `  ${line}`);
    const text = ['version: 1', 'credentials:', ...lines]
      .join('\n')

      .replaceAll(/\{\w[\w-]*\}(?=['.])/g, 'example');
    const env = Object.fromEntries([...text.matchAll(/\$(\w+)/g)].map(([, name]) => [name, 'made-up']));
    const { credentials } = loadConfig({ file: 'auth-check.yml', text }, env, providers);
    expect(credentials.map(credential => credential.provider)).toEqual([provider.id]);
  },
);
