import { nearest } from '../config/nearest.ts';
import { exampleOf } from '../config/snippet.ts';
import { AuthCheckError } from '../model/error.ts';
import type { World } from '../model/world.ts';
import { findProvider, providers } from '../providers/index.ts';
import type { Provider } from '../providers/provider.ts';
import type { ReportFormat } from './print-report.ts';

export interface ProvidersOptions {
  /** A preset's id; null lists all. */
  readonly name: string | null;
  readonly format: ReportFormat;
}

/**
 * Lists the presets, or explains one; as JSON it is an array either way.
 * @throws AuthCheckError OPTION_INVALID where there is no such preset.
 */
export function showProviders({ name, format }: ProvidersOptions, { stdout }: Pick<World, 'stdout'>): void {
  const shown = name === null ? providers : [find(name)];
  if (format === 'json') stdout.write(`${JSON.stringify(shown.map(facts), null, 2)}\n`);
  else stdout.write(name === null ? table(shown) : shown.map(explain).join(''));
}

function find(name: string): Provider {
  const provider = findProvider(name.toLowerCase());
  if (provider !== undefined) return provider;
  const meant = nearest(
    name,
    providers.map(({ id }) => id),
  );
  const help = meant === null ? '"auth-check providers" lists them.' : `Did you mean "${meant}"?`;
  throw new AuthCheckError('OPTION_INVALID', [{ message: `there is no preset "${name}"`, help }]);
}

/** What a preset says of itself, as plain data. */
function facts(provider: Provider) {
  const {
    id,
    name,
    homepage,
    scheme,
    url,
    environments = {},
    probe,
    confidence,
    rotate,
    support,
    secretNames,
    notes = [],
  } = provider;
  return {
    id,
    name,
    homepage,
    scheme,
    header: provider.header ?? null,
    parameter: provider.parameter ?? null,
    fields: Object.keys(provider.fields ?? {}),
    url,
    environments,
    tokenUrl: provider.tokenUrl ?? null,
    probe: probe && { method: probe.method, path: probe.path, sideEffects: probe.sideEffects },
    tokens: provider.tokens.map(({ kind, environment = null }) => ({ kind, environment })),
    secretNames,
    confidence,
    rotate,
    support,
    notes,
    sources: provider.sources,
  };
}

function table(shown: readonly Provider[]): string {
  const widths = [shown.map(({ id }) => id), shown.map(({ scheme }) => scheme)].map(column =>
    Math.max(...column.map(({ length }) => length)),
  );
  const rows = shown.map(({ id, scheme, name }) => `${id.padEnd(widths[0]!)}  ${scheme.padEnd(widths[1]!)}  ${name}`);
  return [...rows, '', `${shown.length} presets. "auth-check providers NAME" explains one.`, ''].join('\n');
}

function explain(provider: Provider): string {
  const { id, name, homepage, url, environments = {}, probe, rotate, support, notes = [] } = provider;
  const rows: readonly (readonly [string, string])[] = [
    ['scheme', travels(provider)],
    ['URL', url ?? provider.urlTemplate ?? 'none of its own: write one in "targets"'],
    ...Object.entries(environments).map(([environment, own]) => [`URL of ${environment}`, own] as const),
    ['probe', probe === null ? 'none' : `${probe.method} ${probe.path} (side effects: ${probe.sideEffects})`],
    ['rotate', rotate],
    ['support', support],
    ['facts', confidences[provider.confidence]],
  ];
  const lines = rows.map(([label, value]) => `  ${label.padEnd(12)} ${value}`);
  return [
    `${name} (${id}), ${homepage}`,
    '',
    ...lines,
    ...notes.map(note => `  - ${note}`),
    '',
    ...exampleOf(provider, provider.secretNames).map(line => `    ${line}`),
    '',
  ].join('\n');
}

const confidences: Readonly<Record<Provider['confidence'], string>> = {
  docs: "from the provider's own pages",
  rule: 'from scanners and from what others recorded',
  memory: 'not looked up: a refusal is inconclusive',
};

function travels({ scheme, header, prefix = '', parameter, fields = {} }: Provider): string {
  const details = {
    header: `${header}: ${prefix}TOKEN`,
    query: `?${parameter}=TOKEN`,
    signed: Object.keys(fields).join(', '),
  };
  const detail = scheme in details ? details[scheme as keyof typeof details] : null;
  return detail === null ? scheme : `${scheme} (${detail})`;
}
