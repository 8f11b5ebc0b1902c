import { expect, test } from 'vitest';
import { readLines } from '../../../src/analyze/lines/prefix.ts';

const codeIn = (...texts: string[]) =>
  readLines(texts, 1).flatMap(({ marker, text }) => (marker === 'code' ? [text] : []));

test('numbered source around a line that points into it', () => {
  expect(codeIn('  11 | try {', '> 12 |   throw new Error("403");', '     |         ^^^', '  13 | }')).toHaveLength(3);
});

test('TypeScript’s pretty form', () => {
  const shown = codeIn(
    '\x1b[7m7\x1b[0m enum Status { Unauthorized = 401 }',
    '\x1b[7m \x1b[0m \x1b[91m     ~~~~~~\x1b[0m',
  );
  expect(shown).toEqual(['7 enum Status { Unauthorized = 401 }']);
});

test('a compiler’s caret', () => {
  const shown = codeIn(
    'src/Auth.java:401: error: cannot find symbol',
    '    throw new ForbiddenException();',
    '        ^',
  );
  expect(shown).toEqual(['throw new ForbiddenException();']);
  expect(codeIn('request refused', '    403 Forbidden', '        ^')).toEqual([]);
});
