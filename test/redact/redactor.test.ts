import { describe, expect, test } from 'vitest';
import { Secret } from '../../src/model/secret.ts';
import { createRedactor } from '../../src/redact/redactor.ts';

const value = ['k3y', 'Zq9/wT+x', 'é', '"p', "'4s&s%41"].join('-');
const redactor = () => createRedactor([new Secret('API_KEY', value)]);

const forms: Readonly<Record<string, string>> = {
  exact: value,
  json: JSON.stringify(value),
  'json twice': JSON.stringify(JSON.stringify(value)),
  percent: encodeURIComponent(value),
  'percent twice': encodeURIComponent(encodeURIComponent(value)),
  'lower percent': encodeURIComponent(value).replace(/%../g, hex => hex.toLowerCase()),
  base64: Buffer.from(value).toString('base64'),
  'base64 behind one byte': Buffer.from(`u${value}`).toString('base64'),
  'base64url behind two': Buffer.from(`u:${value}!!`).toString('base64url'),
  hex: Buffer.from(value).toString('hex').toUpperCase(),
  html: value.replaceAll('&', '&amp;').replaceAll('"', '&#34;').replaceAll("'", '&#x27;'),
  utf16: Buffer.from(value.replace('é', ''), 'utf16le').toString('latin1').replace('-\0-', '-\0\xe9\0-'),
  shell: `'${value.replaceAll("'", `'\\''`)}'`,
  'ANSI-cut': `${value.slice(0, 5)}\x1b[31m${value.slice(5)}`,
  'line-cut': `${value.slice(0, 9)}\n2026-11-22T00:55:29.5373484Z ${value.slice(9)}`,
};

describe('a known secret', () => {
  for (const [form, text] of Object.entries(forms)) {
    test(`is hidden when it is written as ${form}`, () => {
      expect(redactor().redact(`before ${text} after`)).toMatch(/^before ['"\\]*\S*\[API_KEY #1\]\S*['"\\]* after$/);
    });
  }
});
