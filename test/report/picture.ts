// Draws docs/report.png, the README's picture, from the demo's real report. Needs Chromium; run by a person:
//
//   node test/report/picture.ts
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openPage } from './chromium.ts';

const folder = mkdtempSync(join(tmpdir(), 'auth-check-picture-'));
execFileSync(process.execPath, ['src/cli.ts', 'demo', '--output', folder], { stdio: 'ignore' });
const page = await openPage(readFileSync(join(folder, 'report.html'), 'utf8'));
await page.show({ width: 1040, height: 1420 });
await page.screenshot('docs/report.png');
await page.close();
rmSync(folder, { recursive: true });
