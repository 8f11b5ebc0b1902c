import { readdirSync, readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { loadConfig } from '../../src/config/load.ts';
import { exampleOf } from '../../src/config/snippet.ts';
import { configuration as demo } from '../../src/demo/configuration.ts';
import { AuthCheckError } from '../../src/model/error.ts';
import { providers } from '../../src/providers/index.ts';
import { commandLinePage, configurationPage } from './configuration-page.ts';
import { configurationSchema } from './configuration-schema.ts';

const rewrite = (file: string) => `${file} is stale: rewrite it by "npx vitest run test/docs/configuration.test.ts -u"`;

test.each([
  ['docs/configuration.md', configurationPage],
  ['docs/command-line.md', commandLinePage],
  ['docs/auth-check.schema.json', () => `${JSON.stringify(configurationSchema(providers), null, 2)}\n`],
])('%s is what the tables say', async (file, render) => {
  await expect(render(), rewrite(file)).toMatchFileSnapshot(`../../${file}`);
});

const validate = new Ajv({ strict: true, strictTypes: false, strictRequired: false, allErrors: true }).compile(
  configurationSchema(providers),
);

/** What the loader and the schema say of a configuration; '' for nothing. */
function verdicts(text: string): { loader: string; schema: string } {
  return { loader: loaderSays(text), schema: validate(parse(text)) ? '' : JSON.stringify(validate.errors, null, 1) };
}

function loaderSays(text: string): string {
  const env = Object.fromEntries(
    [...text.matchAll(/\$\{?([A-Za-z_]\w*)/g)].map(([, name]) => [name, 'https://made-up.example.com']),
  );
  try {
    loadConfig({ file: 'auth-check.yml', text }, env, providers);
    return '';
  } catch (error) {
    if (error instanceof AuthCheckError) return error.message;
    throw error;
  }
}

const pages = [
  'README.md',
  ...readdirSync('docs')
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
];

/** Fenced YAML that is a configuration. */
const examples = pages.flatMap(page =>
  [...readFileSync(page, 'utf8').matchAll(/^( *)```ya?ml\n([\s\S]*?)^ *```/gm)]
    .map(match => match[2]!.replaceAll(new RegExp(`^${match[1]}`, 'gm'), ''))
    .filter(text => /^version: 1$/m.test(text))
    .map((text, index) => [`${page}, example ${index + 1}`, text] as const),
);

describe('loader and schema both accept', () => {
  test.each(examples)('%s', (_name, text) => {
    expect(verdicts(text)).toEqual({ loader: '', schema: '' });
  });

  test('the demo', () => expect(verdicts(demo)).toEqual({ loader: '', schema: '' }));

  test.each(providers.map(provider => [provider.id, provider] as const))('the example of %s', (_id, provider) => {
    const lines = exampleOf(provider, provider.secretNames).map(line => `  ${line}`);
    const text = ['version: 1', 'credentials:', ...lines]
      .join('\n')
      .replace('GET /…', 'GET /v1/me')
      .replaceAll(/\{\w[\w-]*\}(?=['.])/g, 'example');
    expect(verdicts(text)).toEqual({ loader: '', schema: '' });
  });
});

describe('loader and schema both refuse', () => {
  const api = (...lines: string[]) =>
    ['version: 1', 'credentials:', '  api:', ...lines.map(line => `    ${line}`)].join('\n');
  const target = 'targets: { a: https://api.example.com }';
  test.each([
    ['no version', 'credentials: {}'],
    ['another version', 'version: 2\ncredentials: {}'],
    ['an unknown key', 'version: 1\ncredentials: {}\nfoo: 1'],
    ['an unknown key of a credential', api('provider: mistral', 'token: $A', 'tokn: $A', 'targets: { a: {} }')],
    ['an unknown provider', api('provider: mistrall', 'token: $A', 'targets: { a: {} }')],
    ['a literal secret', api('provider: mistral', 'token: abc', 'targets: { a: {} }')],
    ['a preset without its key', api('provider: mistral', 'targets: { a: {} }')],
    ['a preset that signs without its key', api('provider: aws', 'access-key-id: $A', 'targets: { a: {} }')],
    ['neither provider nor scheme', api('token: $A', 'probe: GET /', target)],
    ['a scheme without its key', api('scheme: header', 'token: $A', 'probe: GET /', target)],
    ['a key of another scheme', api('scheme: bearer', 'token: $A', 'username: a', 'probe: GET /', target)],
    ['no probe', api('scheme: bearer', 'token: $A', target)],
    ['no targets', api('provider: mistral', 'token: $A')],
    ['empty targets', api('provider: mistral', 'token: $A', 'targets: {}')],
    ['plain http', api('provider: mistral', 'token: $A', 'targets: { a: http://example.com }')],
    ['a duration without unit', api('provider: mistral', 'token: $A', 'targets: { a: {} }', 'timeout: 10')],
    ['a probe of another host', api('scheme: bearer', 'token: $A', 'probe: GET //evil.example', target)],
    ['a flag that is text', api('provider: mistral', 'token: $A', 'targets: { a: {} }', 'control: "yes"')],
  ])('%s', (_what, text) => {
    const { loader, schema } = verdicts(text);
    expect(loader).not.toBe('');
    expect(schema).not.toBe('');
  });
});
