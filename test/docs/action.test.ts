import { expect, test } from 'vitest';
import { readInputs } from '../../src/commands/action/inputs.ts';
import { actionMetadata, actionPage } from './action-page.ts';

const metadata = actionMetadata();

test('docs/action.md is what action.yml says', async () => {
  const stale = 'docs/action.md is stale: rewrite it by "npx vitest run test/docs/action.test.ts -u"';
  await expect(actionPage(metadata), stale).toMatchFileSnapshot('../../docs/action.md');
});

test('action.yml runs what is built, and the post step after a failure alone', () => {
  expect(metadata.runs).toEqual({
    using: 'node24',
    main: 'dist/index.js',
    post: 'dist/post.js',
    'post-if': 'failure()',
  });
});

test('every input that is declared is read, no other, and the defaults are the same in both places', () => {
  const asked = new Set<string>();
  const read = (value: (name: string) => string) => {
    const input = (name: string) => {
      asked.add(name);
      return value(name);
    };
    return { ...readInputs({ input }), githubToken: null };
  };
  const silent = read(() => '');
  const declared = read(name => metadata.inputs[name]?.default ?? '');
  expect([...asked].sort()).toEqual(Object.keys(metadata.inputs).sort());
  expect(JSON.stringify(silent)).toBe(JSON.stringify(declared));
});
