import { describe, expect, test } from 'vitest';
import { widthOf } from '../../src/report/text/width.ts';
import { renderText } from '../../src/report/text.ts';
import { entry, incident, sealed, story } from './build.ts';
import { hostile, payloads } from './hostile.ts';

const plain = { color: false, columns: 100 };

test('reads as a person should read it', async () => {
  await expect(renderText(story(), plain)).toMatchFileSnapshot('golden/story.txt');
});

test('says what was asked for: credentials, incidents, or both', () => {
  const { validation, incidents, sources } = story();
  const gate = renderText(sealed({ validation }), plain);
  expect(gate).toContain('Credentials');
  expect(gate).not.toContain('Incidents');
  const analysis = renderText(sealed({ incidents, sources }), plain);
  expect(analysis).not.toContain('Credentials');
  expect(analysis).toContain('Incidents');
  expect(renderText(sealed(), plain)).toContain('Nothing was checked');
  expect(renderText(sealed({ sources }), plain)).toContain('No authentication failure was found in 2 logs.');
});

test('never calls a run that skipped everything a pass', () => {
  const checks = [{ id: 'event', level: 'pass', message: 'a fork gets no secrets' }] as const;
  const text = renderText(sealed({ validation: [entry({ outcome: 'skipped', request: null, checks })] }), plain);
  expect(text).toContain('None of 1 credential check was carried out');
  expect(text).toContain('a fork gets no secrets');
});

test('colours only when told, and says the same', () => {
  const coloured = renderText(story(), { color: true, columns: 100, unicode: false });
  expect(coloured).toContain('\u001b[');
  expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(renderText(story(), plain));
});

test('draws its own marks in ASCII where nothing more is known to show', () => {
  expect(renderText(story(), plain)).toMatch(/^[\n -~]*$/);
  expect(renderText(story(), { ...plain, unicode: true })).toContain('✗');
});

describe('whatever a log holds', () => {
  test.each(payloads)('keeps to the columns, commands to be copied apart: %#', payload => {
    for (const columns of [10, 40, 61, 80, 200]) {
      const all = renderText(hostile(payload), { color: false, columns }).split('\n');
      const lines = all.filter(line => !line.startsWith('    repeat '));
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(Math.max(40, columns));
    }
  });

  test.each(payloads)('moves no cursor and gives the runner no command: %#', payload => {
    const text = renderText(hostile(payload), plain);
    expect(text).not.toMatch(/[^\P{C}\n]/u);
    expect(text).not.toMatch(/^\s*::|##\[/m);
  });
});

test('counts what a terminal has no room for', () => {
  const incidents = Array.from({ length: 60 }, (_, index) => incident({ id: String(index) }));
  expect(renderText(sealed({ incidents, omitted: 5 }), plain)).toContain('15 more incidents in the JSON report.');
});
