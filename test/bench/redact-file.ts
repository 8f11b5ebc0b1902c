// node redact-file.ts CONTENDER FILE: takes the secrets out of a file and tells how long the redaction took, without the reading.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Secret } from '../../src/model/secret.ts';
import { createRedactor } from '../../src/redact/redactor.ts';

const values = Array.from({ length: 20 }, (_, index) => createHash('sha256').update(`${index}`).digest('base64url'));

/** The forms that the runner masks (src/Sdk/DTLogging/Logging/ValueEncoders.cs), each searched for by itself. */
function formsOf(value: string): string[] {
  const base64 = [0, 1, 2].map(skipped => Buffer.from(value).subarray(skipped).toString('base64'));
  return [value, ...base64, JSON.stringify(value).slice(1, -1), encodeURIComponent(value)];
}

const contenders: Readonly<Record<string, (text: string) => string>> = {
  'auth-check': text => createRedactor(values.map((value, index) => new Secret(`S${index}`, value))).redact(text),
  replaceAll: text => values.flatMap(formsOf).reduce((masked, form) => masked.replaceAll(form, '***'), text),
  nothing: text => text,
};

const [, , contender, file] = process.argv;
const text = readFileSync(file!, 'utf8');
const started = performance.now();
const length = contenders[contender!]!(text).length;
process.stdout.write(JSON.stringify({ milliseconds: performance.now() - started, length }));
