import { expect, test } from 'vitest';
import { progressLine } from '../../../src/analyze/sources/progress.ts';

test.each([
  [{ bytes: 128e6, totalBytes: 256e6, files: 0, totalFiles: 1 }, 2000, 'read 128 of 256 MB (50 %), 2 s left'],
  [
    { bytes: 1e6, totalBytes: 100e6, files: 3, totalFiles: 12 },
    1000,
    'read 1.0 of 100 MB (1 %), 3 of 12 files, 1 min 39 s left',
  ],
  [{ bytes: 5e6, totalBytes: null, files: 0, totalFiles: 1 }, 1000, 'read 5.0 MB'],
  [{ bytes: 0, totalBytes: 10e6, files: 0, totalFiles: 1 }, 1000, 'read 0.0 of 10 MB (0 %)'],
  [{ bytes: 11e6, totalBytes: 10e6, files: 1, totalFiles: 1 }, 1000, 'read 11 of 10 MB (100 %), 0 s left'],
])('%j after %d ms', (progress, milliseconds, line) => {
  expect(progressLine(progress, milliseconds)).toBe(line);
});
