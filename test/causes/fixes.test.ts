import { expect, test } from 'vitest';
import { explanations } from '../../src/causes/explanations.ts';
import { fixesFor } from '../../src/causes/fixes.ts';
import { causes } from '../../src/model/cause.ts';

test.each(causes)('%s says what it means and what to do', cause => {
  expect(explanations[cause].means).toMatch(/\.$/);
  expect(fixesFor(cause).length).toBeGreaterThan(0);
});

test('the most precise advice comes first', () => {
  const provider = {
    name: 'Bonsai',
    rotate: 'account page',
    support: 'mail',
    advice: { 'wrong-environment': ['Read BONSAI_URL again.'] },
  };
  const fixes = fixesFor('wrong-environment', {
    provider,
    environment: 'production',
    acceptedBy: 'staging',
    variable: 'KEY',
  });
  expect(fixes[0]).toBe("staging accepts it: store production's own key in KEY, or point the target at staging's URL.");
  expect(fixes[1]).toBe('Read BONSAI_URL again.');
});

test('a cause that only a new key mends says where keys are made', () => {
  const provider = { name: 'Bonsai', rotate: 'the account page', support: 'mail' };
  expect(fixesFor('revoked-token', { provider })[0]).toBe('Bonsai keeps its keys here: the account page');
  expect(fixesFor('policy', { provider })).toEqual(explanations.policy.fixes);
});
