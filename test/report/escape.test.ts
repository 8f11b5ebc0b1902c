import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { html } from '../../src/report/escape/html.ts';
import { cell, codeSpan, fence, prose } from '../../src/report/escape/markdown.ts';
import { mermaid } from '../../src/report/escape/mermaid.ts';
import { terminal } from '../../src/report/escape/terminal.ts';
import { inert } from '../../src/report/escape/workflow-command.ts';
import { payloads } from './hostile.ts';

/** Text made of what has a meaning somewhere, so that meanings meet. */
const meaningful = fc.constantFrom(
  ...[
    '::',
    '##[',
    ']',
    '`',
    '``',
    '|',
    '\\',
    '<',
    '>',
    '&',
    '"',
    "'",
    '*',
    '_',
    '[',
    '(',
    ')',
    '!',
    '#',
    '@',
    '~',
    '$',
  ],
  ...[
    '\n',
    '\r',
    '\u2028',
    '\t',
    ' ',
    '\u001b[31m',
    '\u009b',
    '\u202e',
    ':',
    '/',
    '.',
    '-',
    '=',
    '+',
    '1',
    'a',
    'https://',
  ],
  ...['www.', 'GH-', '<b>', '%%', ';', 'end', 'x@y.example', ':tada:', '漢'],
);
const tangled = fc.oneof(
  fc.array(meaningful, { maxLength: 30 }).map(parts => parts.join('')),
  fc.constantFrom(...payloads),
  fc.string({ unit: 'binary', maxLength: 40 }),
);
const property = (check: (text: string) => void) => fc.assert(fc.property(tangled, check), { numRuns: 2000 });

/** What a Markdown parser makes of a text, with nothing held back. */
function rendered(markdown: string): string {
  const options = { allowDangerousHtml: true, allowDangerousProtocol: true };
  return micromark(markdown, { ...options, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

function textOf(markup: string): string {
  const entities: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };
  return markup.replace(/<[^>]*>/g, '').replace(/&\w+;/g, entity => entities[entity]!);
}

test('a terminal gets one line of characters that show', () => {
  property(text => {
    expect(terminal(text)).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
    expect(terminal(terminal(text))).toBe(terminal(text));
  });
  expect(terminal('a\u001b[1;31mred\u001b[0m\n  b \u202e')).toBe('ared b \\u{202e}');
});

test('the runner finds no command', () => {
  property(text => {
    for (const line of inert(text).split(/\r\n|[\r\n\u2028\u2029]/)) {
      expect(line).not.toMatch(/^\s*::/);
      expect(line).not.toContain('##[');
    }
    expect(inert(inert(text))).toBe(inert(text));
  });
  expect(inert('a ::b ##[c]\n\t::d::')).toBe('a ::b ##\\[c]\n\t\\::d::');
});

test('HTML gets text alone', () => {
  property(text => {
    expect(html(text)).not.toMatch(/[<>"'`]|&(?![a-z]+;|#\d+;)|^\s*::|##\[/);
  });
  expect(html('<a href="x">')).toBe('&lt;a href=&quot;x&quot;&gt;');
});

describe('Markdown', () => {
  test('takes a code span for code, whatever is in it', () => {
    property(text => {
      const line = inert(terminal(text));
      if (line === '') return;
      expect(rendered(codeSpan(text))).toMatch(/^<p><code>[^<]*<\/code><\/p>$/);
      expect(textOf(rendered(codeSpan(text))).trim()).toBe(line);
    });
  });

  test('keeps a code span within its cell', () => {
    property(text => {
      const table = rendered(`| a | b |\n|---|---|\n| ${cell(text)} | end |`);
      expect(table.match(/<td>/g)).toHaveLength(2);
      expect(table).toContain('<td>end</td>');
      expect(table.replace(/<\/?(?:table|thead|tbody|tr|th|td|code)>/g, '')).not.toContain('<');
    });
  });

  test('keeps a fenced block whole', () => {
    fc.assert(
      fc.property(fc.array(tangled, { minLength: 1, maxLength: 4 }), lines => {
        expect(rendered(fence(lines))).toMatch(/^<pre><code class="language-text">[^<]*<\/code><\/pre>$/);
      }),
    );
  });

  test('reads running text as it is: no markup, no link, no mention', () => {
    property(text => {
      const markup = rendered(prose(text));
      expect(markup).toMatch(/^(<p>[^<]*<\/p>)?$/);
      expect(textOf(markup).replaceAll('\u2060', '').trim()).toBe(terminal(text).replaceAll('\u2060', ''));
      expect(textOf(markup)).not.toMatch(/@\w|#\d|\bGH-\d|:\/\/|\bwww\./i);
      expect(prose(text)).not.toMatch(/^\s*::|##\[/);
    });
  });
});

test('Mermaid gets names without grammar', () => {
  property(text => {
    expect(mermaid(text)).toMatch(/^[\p{L}\p{N} ._/-]+$/u);
    expect(mermaid(text).length).toBeLessThanOrEqual(120);
  });
});

test('escaping takes time in proportion to the text', () => {
  const long = [
    ' '.repeat(200_000),
    '\u001b['.repeat(100_000),
    '`'.repeat(200_000),
    '\n'.repeat(200_000),
    '_'.repeat(200_000),
  ];
  const started = performance.now();
  for (const text of long) for (const into of [terminal, inert, html, codeSpan, prose, mermaid]) into(text);
  expect(performance.now() - started).toBeLessThan(5_000);
});
