import { expect, test } from 'vitest';
import { factsOfRecord } from '../../../src/analyze/read/record.ts';

const message = 'The token has expired';

test.each([
  ['a body as it is', { status: 401, statusText: 'Unauthorized', data: { message } }],
  ['a body as text', { status: 401, statusText: 'Unauthorized', body: JSON.stringify({ message }) }],
  [
    'the body of a HAR entry',
    { response: { status: 401, statusText: 'Unauthorized', body: `{"message":"${message}"}` } },
  ],
])('%s says more than the reason phrase', (_, record) => {
  expect(factsOfRecord(record)).toMatchObject({ status: 401, message });
});

test('the reason phrase is the message where there is no other', () => {
  expect(factsOfRecord({ status: 403, statusText: 'Forbidden' })).toMatchObject({ status: 403, message: 'Forbidden' });
});
