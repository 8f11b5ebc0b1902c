import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { audit } from '../../src/commands/audit.ts';
import type { World } from '../../src/model/world.ts';

const secret = ['Zk9pQ2', 'vLx7Rb4', 'Nc8TqW'].join('');
const configuration = `version: 1
credentials:
  api:
    scheme: bearer
    token: $API_KEY
    probe: GET /me
    targets: { production: https://api.example.com }
`;

async function auditOf(files: Readonly<Record<string, string | Uint8Array>>, env: World['env'] = { API_KEY: secret }) {
  const cwd = await mkdtemp(join(tmpdir(), 'audit-'));
  await mkdir(join(cwd, 'report/sub'), { recursive: true });
  await writeFile(join(cwd, 'auth-check.yml'), configuration);
  for (const [name, content] of Object.entries(files)) await writeFile(join(cwd, 'report', name), content);
  const pieces: string[] = [];
  const output = { write: (text: string) => void pieces.push(text), isTerminal: false, columns: 80 };
  const world: World = {
    env,
    cwd,
    now: () => new Date(),
    stdin: (async function* () {})(),
    stdout: output,
    stderr: output,
  };
  const clean = await audit({ dir: 'report', config: 'auth-check.yml' }, world);
  const printed = pieces.join('');
  expect(printed).not.toContain(secret);
  return { clean, printed };
}

describe('audit', () => {
  test('passes a clean folder, and says what it searched', async () => {
    const { clean, printed } = await auditOf({ 'report.md': 'Authorization: Bearer [API_KEY #1] at production' });
    expect(printed).toBe('no secret was found in 1 file of "report"\n');
    expect(clean).toBe(true);
  });

  test('names file, line, secret and form', async () => {
    const hex = Buffer.from(secret).toString('hex');
    const { clean, printed } = await auditOf({ 'a.txt': `one\ntwo ${hex}`, 'sub/b.gz': gzipSync(`x ${secret}`) });
    expect(printed).toContain('a.txt:2: secret "API_KEY" (hex)\n');
    expect(printed).toContain('sub/b.gz:1: secret "API_KEY" (exact)\n2 secrets found in 2 files of "report"\n');
    expect(clean).toBe(false);
  });

  test('searches the names of files', async () => {
    expect((await auditOf({ [`${secret}.txt`]: '' })).printed).toContain(
      '[API_KEY #1].txt: secret "API_KEY" in the file\'s name',
    );
  });

  test('says what it could not search for', async () => {
    const { printed } = await auditOf({ 'report.md': 'x' }, {});
    expect(printed).toContain("not searched for, since the environment doesn't hold them: API_KEY");
    expect((await auditOf({ 'report.md': 'production' }, { API_KEY: 'production' })).printed).toMatch(
      /^no secret .*\nnot searched for: secret "API_KEY" is too common/,
    );
  });

  test('an empty folder proves nothing', async () => {
    await expect(auditOf({})).rejects.toMatchObject({ code: 'REPORT_UNREADABLE' });
  });
});
