import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AuthCheckError } from '../../src/model/error.ts';
import type { SealedReport } from '../../src/model/sealed.ts';
import { renderJson } from '../../src/report/json.ts';
import { readReport } from '../../src/report/read.ts';
import { reportSchema } from '../../src/report/report-schema.ts';
import { someReport } from './arbitrary.ts';
import { report, sealed, story } from './build.ts';

const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(reportSchema);

describe('the schema', () => {
  test('is published as it is', async () => {
    await expect(`${JSON.stringify(reportSchema, null, 2)}\n`).toMatchFileSnapshot('../../docs/report.schema.json');
  });

  test('accepts what is written, and reads it back as it was', () => {
    fc.assert(
      fc.property(someReport, one => {
        const json = renderJson(one as SealedReport);
        expect(validate(JSON.parse(json)), JSON.stringify(validate.errors)).toBe(true);
        expect(readReport(json, 'report.json')).toEqual(one);
      }),
    );
  });

  test('names every property that is written', () => {
    const closed = new Ajv2020({ strictTypes: false }).compile(closing(reportSchema) as object);
    expect(closed(JSON.parse(renderJson(story()))), JSON.stringify(closed.errors)).toBe(true);
  });
});

describe('JSON', () => {
  test('is the same, whatever the order in which the report was put together', () => {
    const reversed = Object.fromEntries(Object.entries(story()).reverse()) as unknown as SealedReport;
    expect(renderJson(reversed)).toBe(renderJson(story()));
  });

  test('holds nothing that a runner or a terminal acts on, and still the same text', () => {
    const note = '##[add-mask]x \u001b[31m \u009b31m \u202e';
    const json = renderJson(sealed({ notes: [note] }));
    expect(json).not.toMatch(/##\[|[\u001b\u009b\u202e]/);
    expect(JSON.parse(json).notes).toEqual([note]);
  });
});

describe('reading a report', () => {
  const refusals = (text: string) => {
    try {
      readReport(text, 'leg/report.json');
    } catch (error) {
      expect(error).toBeInstanceOf(AuthCheckError);
      const { code, problems } = error as AuthCheckError;
      return { code, messages: problems.map(problem => problem.message), help: problems.at(-1)!.help };
    }
    throw new Error('nothing was refused');
  };

  test.each([
    ['no JSON', '{"a":'],
    ['no JSON at line 1 column 6', '{"a" 1}'],
    ['the whole is an array, accepted is object', '[]'],
    ['schemaVersion is 2, accepted are 1', JSON.stringify({ ...report(), schemaVersion: 2 })],
    ['omitted is -1, accepted is 0 or more', JSON.stringify({ ...report(), omitted: -1 })],
    ['generatedAt is "today", accepted is ISO 8601 in UTC', JSON.stringify({ ...report(), generatedAt: 'today' })],
    ['incidents[0].status is 500, accepted are 401, 403', withStatus(500)],
  ])('refuses it: %s', (finding, text) => {
    const { code, messages, help } = refusals(text);
    expect(code).toBe('REPORT_UNREADABLE');
    expect(messages).toContain(`"leg/report.json" is not a report: ${finding}`);
    expect(help).toMatch(/report\.json/);
  });

  test('does not repeat what a wrong file holds', () => {
    const secret = ['hunter', '2hunter2'].join('');
    for (const text of [secret, `{"schemaVersion":"${secret}"}`, `{"${secret}":`]) {
      expect(JSON.stringify(refusals(text))).not.toContain(secret);
    }
  });

  test('fills in what an older writer left out', () => {
    const { tried, notes, ...contract } = report();
    expect(readReport(JSON.stringify(contract), 'report.json')).toEqual(report());
  });
});

function withStatus(status: number): string {
  const [first] = story().incidents;
  return JSON.stringify({ ...story(), incidents: [{ ...first, status }] });
}

/** The schema with every object closed, so that a property nobody named is found. */
function closing(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closing);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closing(value)]));
  return 'properties' in schema && 'required' in schema ? { ...inner, additionalProperties: false } : inner;
}
