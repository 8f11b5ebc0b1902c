import { afterEach, expect, test } from 'vitest';
import { Job, type Stage, type StepOptions } from '../stand-ins/runner.ts';

const file = '.github/auth-check.yml';
let job: Job;
afterEach(() => job.end());

async function run(config: string | null, options: StepOptions = {}): Promise<Stage> {
  job = await Job.start(config === null ? {} : { [file]: config });
  return job.main(options);
}

const sound = `version: 1
credentials:
  shop: { scheme: bearer, token: $SHOP_KEY, probe: GET /, targets: { production: 'https://shop.invalid' } }
`;

test.each<[string, string | null, StepOptions, { file?: string; line?: number; message: string }]>([
  ['a configuration that is missing', null, {}, { message: 'actions/checkout' }],
  ['broken YAML', 'version: 1\ncredentials: [', {}, { file, line: 2, message: '' }],
  ['an unknown key', sound.replace('scheme:', 'shceme:'), {}, { file, line: 3, message: '"shceme"' }],
  ['an unknown mode', sound, { inputs: { mode: 'check' } }, { message: '"validate", "analyze"' }],
  ['an unknown environment', sound, { inputs: { environment: 'prod' } }, { message: '"production"' }],
  ['a bad run-id', sound, { inputs: { 'run-id': 'latest' } }, { message: '"run-id" is "latest"' }],
  ['a bad artifact name', sound, { inputs: { 'report-name': 'a/b' } }, { message: '"/"' }],
  [
    'an API without a token',
    sound,
    { inputs: { mode: 'analyze', 'github-token': '' } },
    { message: '"github-token" is empty' },
  ],
])('%s fails the step at its place, without a stack', async (_, config, options, { message, ...place }) => {
  const stage = await run(config, options);
  expect(stage.status).toBe(1);
  expect(stage.outputs).toEqual({});
  const shown = stage.annotations.find(annotation => annotation.message.includes(message));
  expect(shown).toMatchObject({ level: 'error', ...place });
  expect(stage.log + stage.annotations.map(annotation => annotation.message)).not.toMatch(/\n\s+at .*:\d+/);
});

test('everything that is wrong with the inputs is said at once', async () => {
  const stage = await run(sound, { inputs: { mode: 'x', 'fail-on': 'y', 'retention-days': '-1' } });
  expect(stage.annotations).toHaveLength(3);
});
