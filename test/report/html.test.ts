import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { renderHtml } from '../../src/report/html.ts';
import { incident, sealed, story } from './build.ts';
import { chromium, openPage, type Tab } from './chromium.ts';
import { hostile, payloads } from './hostile.ts';

test('the same report gives the same bytes', () => {
  expect(renderHtml(story())).toBe(renderHtml(story()));
});

test('the policy allows this page’s own script and style, and nothing else', () => {
  const page = renderHtml(story());
  const hash = (element: string) => {
    const [, text = ''] = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(page)!;
    return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  };
  expect(page).toContain(
    `content="default-src 'none'; script-src ${hash('script')}; style-src ${hash('style')}; base-uri 'none'; form-action 'none'"`,
  );
});

test('the page refers to nothing outside itself', () => {
  expect(renderHtml(story())).not.toMatch(/\s(?:src|href|action|srcset|poster|style)=|@import|url\(/);
});

test.each(payloads)('hostile text becomes no markup and no command: %#', payload => {
  const page = renderHtml(hostile(payload));
  const shape = (text: string) => text.match(/<\/?[a-z][a-z0-9]*/gi)!.filter(tag => !/title|desc/.test(tag)).length;
  expect(shape(page)).toBe(shape(renderHtml(hostile('harmless'))));
  expect(page).not.toMatch(/^\s*::(?!details)|##\[/m);
});

describe.skipIf(!chromium)('in a browser', () => {
  const visit = async (page: string, look: (tab: Tab) => Promise<void>) => {
    const tab = await openPage(page);
    try {
      await look(tab);
    } finally {
      await tab.close();
    }
  };
  const shown = `[...document.querySelectorAll('#incidents article')].filter(card => card.checkVisibility()).length`;
  const choose = (name: string, label: string) => `(() => {
    const select = document.querySelector('select[name=${name}]');
    select.value = [...select.options].find(option => option.text === ${JSON.stringify(label)}).value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  })()`;

  test('the script runs under its policy: filters by cause, provider and step', async () => {
    await visit(renderHtml(story()), async tab => {
      expect(await tab.evaluate(shown)).toBe(2);
      for (const [name, label] of [
        ['cause', 'the token has expired'],
        ['provider', 'hautai'],
        ['step', 'Smoke test'],
      ] as const) {
        await tab.evaluate(choose(name, label));
        expect(await tab.evaluate(shown)).toBe(1);
        expect(await tab.evaluate(`document.querySelector('output').textContent`)).toBe('1 of 2 shown');
        await tab.evaluate(choose(name, 'all'));
      }
      expect(tab.complaints).toEqual([]);
    });
  });

  test('nothing overflows on a phone, and paper shows every card’s body', async () => {
    await visit(renderHtml(hostile('x'.repeat(20_000))), async tab => {
      await tab.show({ width: 360 });
      expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(360);
    });
    await visit(renderHtml(story()), async tab => {
      await tab.evaluate(`dispatchEvent(new Event('beforeprint'))`);
      expect(await tab.evaluate(`document.querySelectorAll('.card:not(.pass) > details:not([open])').length`)).toBe(0);
    });
  });

  test.each(['light', 'dark'] as const)('text stands out from its ground (WCAG AA), %s', async scheme => {
    await visit(renderHtml(story()), async tab => {
      await tab.show({ width: 1200, scheme });
      await tab.evaluate(`for (const fold of document.querySelectorAll('details')) fold.open = true`);
      expect(await tab.evaluate(lowContrast)).toEqual([]);
    });
  });

  test('hostile text runs nothing', async () => {
    for (const payload of payloads.slice(0, 8)) {
      await visit(renderHtml(hostile(payload)), async tab => {
        await tab.evaluate(`for (const element of document.querySelectorAll('*')) element.focus?.()`);
        expect(await tab.evaluate('document.title')).not.toBe('owned');
        expect(
          await tab.evaluate(`document.querySelectorAll('img, iframe, a, svg[onload], script ~ script').length`),
        ).toBe(0);
        expect(tab.complaints).toEqual([]);
      });
    }
  });

  test('a thousand incidents open and filter at once', async () => {
    const incidents = Array.from({ length: 1000 }, (_, index) =>
      incident({ id: String(index), path: `/v1/${index}`, cause: index % 2 ? 'expired-token' : 'policy' }),
    );
    await visit(renderHtml(sealed({ incidents })), async tab => {
      const started = performance.now();
      await tab.evaluate(choose('cause', 'the token has expired'));
      expect(await tab.evaluate(shown)).toBe(500);
      expect(performance.now() - started).toBeLessThan(5_000);
    });
  });
});

/** Elements with text of their own whose colour stands out less than 4.5 to 1 (3 to 1 where the text is large). */
const lowContrast = `(() => {
  const channels = color => color.match(/[\\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => [r, g, b].map(value => value / 255)
    .map(value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index], 0);
  const ground = element => {
    for (let at = element; at; at = at.parentElement) {
      const color = channels(getComputedStyle(at).backgroundColor);
      if (color.length === 3 || color[3] > 0) return color;
    }
    return [255, 255, 255];
  };
  const own = element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim() !== '');
  return [...document.body.querySelectorAll('*:not(script):not(svg *)')].filter(own).flatMap(element => {
    const { color, fontSize } = getComputedStyle(element);
    const [a, b] = [luminance(channels(color)), luminance(ground(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    return ratio < (parseFloat(fontSize) >= 24 ? 3 : 4.5) ? [element.tagName + ' ' + ratio.toFixed(2)] : [];
  });
})()`;
