import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

/**
 * Who may know whom. A room is a folder of src/, or a file at its top; `*` is every room. What isn't listed is forbidden, so
 * that a new room has to say where it stands.
 */
const mayKnow: Readonly<Record<string, readonly string[]>> = {
  model: [],
  providers: ['model'],
  causes: ['model'],
  net: ['model'],
  github: ['model'],
  config: ['model'],
  validate: ['model', 'providers', 'causes', 'net'],
  analyze: ['model', 'providers', 'causes'],
  redact: ['model', 'providers'],
  report: ['model'],
  demo: ['model'],
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
  'action.ts': ['commands', 'model', 'runner'],
  'post.ts': ['commands', 'model', 'runner'],
  'cli.ts': ['cli'],
  cli: ['commands', 'report', 'model', 'config', 'redact'],
};

/** Packages that one room alone may load; every other package is free to use. */
const packagesOf: Readonly<Record<string, readonly string[]>> = {
  '@actions/core': ['runner'],
  '@actions/github': ['runner'],
  '@actions/artifact': ['runner'],
  undici: ['net', 'github'],
  'fast-glob': ['analyze'],
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

  test('of the validate road, the probe alone sends', () => {
    const senders = crossings.filter(({ from, to }) => roomOf(from) === 'validate' && roomOf(to) === 'net');
    const runtime = senders.filter(({ from }) =>
      /import (?!type)[^;]*from '[^']*\/net\//.test(readFileSync(from, 'utf8')),
    );
    expect(runtime.map(({ from }) => relative(src, from)).filter(file => !/probe/.test(file))).toEqual([]);
  });

  test('don’t import in circles', () => {
    expect(circles()).toEqual([]);
  });
});

test('packages with effects are loaded by one room alone', () => {
  const strays = imports.filter(({ from, to }) => {
    const rooms = packagesOf[Object.keys(packagesOf).find(name => to === name || to.startsWith(`${name}/`)) ?? ''];
    return rooms !== undefined && !rooms.includes(roomOf(from));
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
