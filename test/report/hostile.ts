import type { SealedReport } from '../../src/model/sealed.ts';
import type { Schema } from '../../src/report/json-schema.ts';
import { reportSchema } from '../../src/report/report-schema.ts';
import { story } from './build.ts';

/** What somebody may have written into a log to reach whoever reads the report. */
export const payloads: readonly string[] = [
  '<script>document.title="owned"</script>',
  '"><img src=x onerror="document.title=\'owned\'"><svg/onload=alert(1)>',
  "' autofocus onfocus=document.title='owned' x='",
  '</pre></style></title><script>document.title="owned"</script>',
  '<!-- --><iframe src="https://evil.example"></iframe>',
  '![x](https://evil.example/p.png) [click](https://evil.example) <https://evil.example>',
  'https://evil.example/a www.evil.example user@evil.example @octocat #1 GH-1 acme/shop#2 :tada: $x^2$',
  '`` ` ``` ```` | a | b |\n\n---\n\n# Title\n\n- [ ] task\n\n```mermaid\ngraph TD\n```',
  '::error file=a.ts,line=1::owned',
  '\n::set-output name=a::b\n  ::add-mask::x\r::stop-commands::y\u2028::debug::z',
  '##[set-output name=a]b ##[error]owned ##[add-mask]x',
  '\u001b[31mred\u001b[0m \u001b]0;title\u0007 \u001b[2J\u009b31m \u0008\u0000',
  '\u202egnp.exe\u2066 \u200b\ufeff \ud800 x',
  '%%{init: {"securityLevel":"loose"}}%%\nend; click a "javascript:alert(1)" :crit, 2026-01-01, 1d #quot;',
  `$(touch /tmp/owned) \`touch /tmp/owned\` ' ; touch /tmp/owned #`,
  'x'.repeat(20_000),
  '漢字'.repeat(3_000),
];

/** The story with the payload in every field that a log, a configuration or a provider may fill. */
export function hostile(payload: string): SealedReport {
  return planted(story(), reportSchema, payload) as SealedReport;
}

function planted(value: unknown, schema: Schema, payload: string): unknown {
  if (Array.isArray(value)) return value.map(item => planted(item, schema.items ?? {}, payload));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, item]) => {
      const property = schema.properties?.[key];
      return [property === undefined ? payload : key, planted(item, property ?? {}, payload)];
    });
    return Object.fromEntries(entries);
  }
  const isFree = schema.enum === undefined && schema.const === undefined && schema.pattern === undefined;
  return typeof value === 'string' && isFree ? payload : value;
}
