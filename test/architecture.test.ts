import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Who may know whom. A room is a folder of src/, or a file at its top. What isn't listed is forbidden, so that a new room has to
 * say where it stands; what is listed and no longer used is taken out, so that the table says how things are.
 */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  model: [],
  providers: ['model'],
  causes: ['model'],
  net: ['model'],
  github: ['model'],
  config: ['model'],
  validate: ['model', 'providers', 'causes'],
  analyze: ['model', 'providers', 'causes'],
  redact: ['model', 'providers'],
  report: ['model'],
  demo: [],
  init: ['model', 'config'],
  commands: [
    'model',
    'providers',
    'causes',
    'net',
    'github',
    'config',
    'validate',
    'analyze',
    'redact',
    'report',
    'demo',
    'init',
  ],
  runner: ['model', 'redact', 'report'],
  cli: ['commands', 'model', 'config', 'redact'],
  'action.ts': ['commands', 'runner'],
  'post.ts': ['commands', 'runner'],
  'cli.ts': ['cli'],
};

/** Which rooms may load a package, and which of Node's own modules that reach outside. A package that isn't listed is forbidden. */
const mayLoad: Readonly<Record<string, readonly string[]>> = {
  '@actions/artifact': ['runner'],
  '@actions/core': ['runner'],
  '@actions/github': ['runner'],
  aws4fetch: ['providers'],
  'fast-glob': ['analyze'],
  jose: ['providers', 'validate', 'demo'],
  undici: ['net', 'github'],
  yaml: ['config', 'init', 'github'],
  yauzl: ['analyze'],
  'node:child_process': [],
  'node:fs': ['config', 'analyze', 'github', 'commands', 'runner'],
  'node:http': ['demo'],
  'node:https': [],
  'node:net': ['demo'],
  'node:tls': ['net'],
};

const src = resolve('src');
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.ts') && !file.endsWith('.as.ts'))
  .map(file => join(src, file));

interface Import {
  readonly from: string;
  readonly to: string;
}

const imports: readonly Import[] = files.flatMap(file => {
  const text = readFileSync(file, 'utf8');
  const found = [...text.matchAll(/(?:^|\n)\s*(?:import|export)\b[^'"`;]*?from\s*'([^']+)'|\bimport\(\s*'([^']+)'/g)];
  return found.map(match => ({ from: file, to: (match[1] ?? match[2])! }));
});

/** `/…/src/net/send.ts` is of the room `net`. */
function roomOf(file: string): string {
  return relative(src, file).split(/[\\/]/)[0]!;
}

describe('rooms', () => {
  const crossings = imports
    .filter(({ to }) => to.startsWith('.'))
    .map(({ from, to }) => ({ from, to: resolve(dirname(from), to) }))
    .filter(({ from, to }) => to.startsWith(src) && roomOf(from) !== roomOf(to));

  test('know only the rooms below them', () => {
    const forbidden = crossings.filter(({ from, to }) => !mayKnow[roomOf(from)]?.includes(roomOf(to)));
    expect(forbidden.map(({ from, to }) => `${relative(src, from)} -> ${relative(src, to)}`)).toEqual([]);
  });

  test('use every permission that they have', () => {
    const used = new Set(crossings.map(({ from, to }) => `${roomOf(from)} -> ${roomOf(to)}`));
    const granted = Object.entries(mayKnow).flatMap(([room, known]) => known.map(other => `${room} -> ${other}`));
    expect(granted.filter(permission => !used.has(permission))).toEqual([]);
  });

  test('don’t import in circles', () => {
    expect(circles()).toEqual([]);
  });
});

test('packages are loaded where they belong', () => {
  const packages = imports.filter(({ to }) => !to.startsWith('.'));
  const strays = packages.filter(({ from, to }) => {
    const name = Object.keys(mayLoad).find(one => to === one || to.startsWith(`${one}/`));
    return name === undefined ? !to.startsWith('node:') : !mayLoad[name]!.includes(roomOf(from));
  });
  expect(strays.map(({ from, to }) => `${relative(src, from)} -> ${to}`)).toEqual([]);
});

/** Where the process itself is touched; everything else is handed a World. */
test('only faces read the process', () => {
  const faces = ['cli.ts', 'action.ts', 'post.ts', 'cli', 'runner'];
  const readers = files.filter(file =>
    /\bprocess\.(?:argv|env|exit|exitCode|stdout|stderr|stdin|cwd)\b/.test(readFileSync(file, 'utf8')),
  );
  expect(readers.map(file => relative(src, file)).filter(file => !faces.includes(file.split(/[\\/]/)[0]!))).toEqual([]);
});

/** `Secret.reveal` is the only way to a value; these are the places that need one. */
test('secrets are revealed in few places', () => {
  const allowed = /^(?:model\/secret\.ts|validate\/inspect|net\/|redact\/|runner\/)/;
  const revealers = files.filter(file => /\.reveal\(\)/.test(readFileSync(file, 'utf8')));
  expect(revealers.map(file => relative(src, file).replaceAll('\\', '/')).filter(file => !allowed.test(file))).toEqual(
    [],
  );
});

function circles(): string[] {
  const edges = new Map<string, string[]>();
  for (const { from, to } of imports.filter(({ to }) => to.startsWith('.'))) {
    edges.set(from, [...(edges.get(from) ?? []), resolve(dirname(from), to)]);
  }
  const found: string[] = [];
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].map(step => relative(src, step)).join(' -> '));
    if (start >= 0 || done.has(file)) return;
    for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) visit(file, []);
  return found;
}
