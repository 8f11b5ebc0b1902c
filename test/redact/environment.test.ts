import { expect, test } from 'vitest';
import { withoutSecretsOf } from '../../src/redact/environment.ts';

const secret = ['Zk9pQ2', 'vLx7Rb4', 'Nc8TqW'].join('');

test('an error that quotes a secret of the environment is shown without it', () => {
  const shown = withoutSecretsOf(
    { DEPLOY_TOKEN: secret, HOME: '/home/runner' },
    `Invalid character in header "${secret}"`,
  );
  expect(shown).not.toContain(secret);
  expect(shown).toContain('Invalid character in header');
});
