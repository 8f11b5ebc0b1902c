import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import type { SealedReport } from '../../src/model/sealed.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { incident, sealed, story } from './build.ts';
import { hostile, payloads } from './hostile.ts';

const links = { artifactUrl: 'https://github.com/acme/shop/actions/runs/1/artifacts/2', runUrl: null };
const pages: readonly (readonly [string, (report: SealedReport) => string])[] = [
  ['the page for a ticket', renderMarkdown],
  ['the summary', report => renderSummary(report, { artifactUrl: null, runUrl: null })],
];

test('the page for a ticket reads as a person should read it', async () => {
  await expect(renderMarkdown(story())).toMatchFileSnapshot('golden/story.md');
});

test('the summary reads as a person should read it', async () => {
  await expect(renderSummary(story(), links)).toMatchFileSnapshot('golden/summary.md');
});

describe.each(pages)('%s', (_, render) => {
  test.each(payloads)('shows hostile text as text: %#', payload => {
    const markup = micromark(render(hostile(payload)), {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    });
    const tags = new Set(markup.match(/<\/?[a-z][^>]*>?/gi));
    expect([...tags].filter(tag => !ours.test(tag))).toEqual([]);
  });

  test.each(payloads)('calls nobody, refers to nothing, commands nothing: %#', payload => {
    const text = render(hostile(payload));
    expect(text).not.toMatch(/^[^\S\n]*::|##\[/m);
    expect(text).not.toMatch(/[^\P{C}\n\u2060]/u);
    const open = text.replace(/^```[a-z]*\n[\s\S]*?\n```$/gm, '').replace(/(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');
    expect(open).not.toMatch(/@\w|#\d|\bGH-\d/);
  });
});

/** The elements that these pages are made of; none of them carries an attribute that could lead out. */
const ours =
  /^<\/?(?:h[123]|p|ul|ol|li|table|thead|tbody|tr|t[hd]|pre|code(?: class="language-(?:text|mermaid)")?|strong|br|hr)>$/;

test('the page for a ticket fits into an issue, and says what is left out', () => {
  const incidents = Array.from({ length: 1000 }, (_, index) =>
    incident({ id: String(index), message: '漢'.repeat(5_000), path: `/${'漢'.repeat(3_000)}` }),
  );
  const text = renderMarkdown(sealed({ incidents }));
  expect(Buffer.byteLength(text)).toBeLessThanOrEqual(60_000);
  expect(text).toContain('975 more left out here');
});

test('the summary never outgrows its limit, and drops the rarest first', () => {
  const incidents = Array.from({ length: 1000 }, (_, index) =>
    incident({ id: String(index), count: index + 1, message: '漢'.repeat(5_000), path: `/v${index}` }),
  );
  for (const limit of [5_000, 50_000, 500_000]) {
    const text = renderSummary(sealed({ incidents }), { ...links, limit });
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(limit);
    expect(text).toContain('/v999?page');
    expect(text).toMatch(/[\d,]+ more left out here/);
    expect(text).toContain(links.artifactUrl);
  }
});

test('only a web address becomes a link', () => {
  const text = renderSummary(story(), {
    artifactUrl: 'javascript:alert(1)',
    runUrl: 'https://x.example/a)> [b](c) <d',
  });
  expect(text).not.toContain('javascript');
  expect(text).toContain('[Log of the run](<https://x.example/a)%3E%20[b](c)%20%3Cd>)');
});
