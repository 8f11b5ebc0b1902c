import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { composeReport } from '../../src/commands/compose-report.ts';
import { writeReport } from '../../src/commands/write-report.ts';
import type { SealedReport } from '../../src/model/sealed.ts';
import { Secret } from '../../src/model/secret.ts';
import { createRedactor } from '../../src/redact/redactor.ts';

const secret = ['Zk9pQ2', 'vLx7Rb4', 'Nc8TqW'].join('');
const redactor = createRedactor([new Secret('API_KEY', secret)]);
const generatedAt = new Date('2026-11-22T01:00:00Z');
const folder = () => mkdtemp(join(tmpdir(), 'write-report-'));

describe('writeReport', () => {
  test('writes the three files, and nothing beside them', async () => {
    const dir = join(await folder(), 'deep/er');
    const report = redactor.seal(composeReport({ generatedAt, notes: [`saw ${secret}`] }));
    expect(await writeReport(report, dir, redactor)).toEqual(
      ['report.json', 'report.md', 'report.html'].map(name => join(dir, name)),
    );
    expect((await readdir(dir)).sort()).toEqual(['report.html', 'report.json', 'report.md']);
    expect(await readFile(join(dir, 'report.json'), 'utf8')).toContain('saw [API_KEY #1]');
  });

  test('leaves no file, and says where and how, when a secret got past the seal', async () => {
    const dir = await folder();
    await writeFile(join(dir, 'report.md'), 'an older one');
    const note = `saw ${Buffer.from(`x${secret}`).toString('base64')}`;
    const unsealed = composeReport({ generatedAt, notes: [note] }) as SealedReport;
    await expect(writeReport(unsealed, dir, redactor)).rejects.toMatchObject({
      code: 'SECRET_LEAKED',
      message: expect.stringMatching(
        /^secret "API_KEY" \(base64\) would have been written to field "report.notes\[0\]"/,
      ),
    });
    await expect(writeReport(unsealed, dir, redactor)).rejects.not.toThrow(secret);
    expect(await readdir(dir)).toEqual([]);
  });

  test('says why when the folder can’t be written', async () => {
    const file = join(await folder(), 'file');
    await writeFile(file, '');
    const report = redactor.seal(composeReport({ generatedAt }));
    await expect(writeReport(report, file, redactor)).rejects.toMatchObject({ code: 'OUTPUT_UNWRITABLE' });
  });
});
