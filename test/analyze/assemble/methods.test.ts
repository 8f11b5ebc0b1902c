import { expect, test } from 'vitest';
import type { Event } from '../../../src/analyze/assemble/draft.ts';
import { withMethods } from '../../../src/analyze/assemble/methods.ts';

const event = (line: number, method?: string, path = '/v1'): Event => ({
  facts: { status: 403, host: 'api.example.com', path, ...(method ? { method } : {}) },
  line,
  time: null,
  zoneAssumed: false,
  inferred: [],
  text: '',
  isRecord: false,
  times: 1,
});

test('a try without its method has that of the others, as a guess', () => {
  const [first] = withMethods([event(1), event(3, 'GET')]);
  expect(first).toMatchObject({ facts: { method: 'GET' }, inferred: ['method'] });
});

test.each([
  ['another path', [event(1), event(3, 'GET', '/v2')]],
  ['two methods', [event(1), event(3, 'GET'), event(4, 'PUT')]],
  ['too far below', [event(1), event(300, 'GET')]],
])('%s tells none', (_, events) => {
  expect(withMethods(events)[0]!.facts.method).toBeUndefined();
});
