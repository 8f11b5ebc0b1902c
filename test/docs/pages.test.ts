import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readArguments } from '../../src/cli/arguments.ts';
import { commands } from '../../src/cli/commands.ts';
import { causes } from '../../src/model/cause.ts';
import { providers } from '../../src/providers/index.ts';
import { troubleshootingPage } from './troubleshooting-page.ts';

test('docs/troubleshooting.md is what the causes say', async () => {
  const stale = 'docs/troubleshooting.md is stale: rewrite it by "npx vitest run test/docs/pages.test.ts -u"';
  await expect(troubleshootingPage(providers), stale).toMatchFileSnapshot('../../docs/troubleshooting.md');
});

const pages = [
  ...readdirSync('.').filter(name => name.endsWith('.md')),
  ...readdirSync('docs')
    .filter(name => name.endsWith('.md'))
    .map(name => `docs/${name}`),
].map(page => [page, readFileSync(page, 'utf8')] as const);

describe.each(pages)('%s', (page, text) => {
  test('links to places that are there', () => {
    const links = [...withoutCode(text).matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)].map(match => match[1]!);
    expect(links.filter(link => !resolves(page, link))).toEqual([]);
  });

  test('shows command lines that the tool accepts', () => {
    const wrong = commandLines(text).filter(line => !isAccepted(line));
    expect(wrong).toEqual([]);
  });
});

test('there is a heading for every cause', () => {
  const { headings } = new Page('docs/troubleshooting.md');
  expect(causes.filter(cause => !headings.has(cause))).toEqual([]);
});

function resolves(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? page : join(dirname(page), path);
  if (file.startsWith('dist')) return true; // made by the build
  return existsSync(file) && (anchor === undefined || new Page(file).headings.has(anchor));
}

class Page {
  /** As GitHub makes them into anchors. */
  readonly headings: ReadonlySet<string>;

  constructor(file: string) {
    const titles = [...withoutCode(readFileSync(file, 'utf8')).matchAll(/^#+ +(.+)$/gm)].map(match => match[1]!);
    this.headings = new Set(
      titles.map(title =>
        title
          .toLowerCase()
          .replace(/[^\p{L}\p{N}\s_-]/gu, '')
          .trim()
          .replace(/\s/g, '-'),
      ),
    );
  }
}

function withoutCode(text: string): string {
  return text.replace(/^( *)```[\s\S]*?^\1```/gm, '');
}

/** In shell and YAML blocks and in inline code: what follows the program's name, up to a comment, a pipe or a redirection. */
function commandLines(text: string): string[] {
  const blocks = [...text.matchAll(/^ *```(?:sh|yaml)\n([\s\S]*?)^ *```/gm)].flatMap(match => match[1]!.split('\n'));
  const inline = [...withoutCode(text).matchAll(/`([^`\n]+)`/g)].map(match => match[1]!);
  const call = /(?:auth-check|dist\/cli\.js) ([a-z]+\b[^#|>;&]*)/;
  return [...blocks, ...inline].flatMap(line => call.exec(line)?.[1]?.trim() ?? []);
}

/** A page may name a command without its operand (`auth-check explain`), or with a placeholder (`[OPTION…]`). */
function isAccepted(line: string): boolean {
  const argv = line.split(/\s+/).map(word => word.replace(/^(['"])(.*)\1$/, '$2'));
  try {
    return readArguments(argv.filter(word => !/^\[.*\]$/.test(word))).command !== null;
  } catch {
    return argv.length === 1 && commands.some(({ name }) => name === argv[0]);
  }
}
