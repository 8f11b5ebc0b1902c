import { neededKeys, possibleKeys, variableWord } from '../config/snippet.ts';
import { environmentInName } from './environment.ts';
import type { FoundSecret } from './found-secret.ts';
import { type KnownPreset, originsIn, presetOfHost } from './guess.ts';
import type { SecretUse } from './workflow-secrets.ts';

/** A credential as it will be written. */
export interface Draft {
  readonly name: string;
  readonly preset: KnownPreset;
  readonly secrets: readonly FoundSecret[];
  /** Keys with their values as YAML. */
  readonly values: readonly (readonly [key: string, value: string])[];
  readonly targets: readonly Target[];
  readonly environmentsBecause: string;
  /** Hosts next to the secrets that no preset owns: perhaps the provider's own instance. */
  readonly elsewhere: readonly string[];
  /** Keys that are missing before it can be read; it is written as a comment then. */
  readonly missing: readonly string[];
  /** Variables beyond the secrets themselves, with the expression that fills them. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface Target {
  readonly environment: string;
  /** null: the preset's own; undefined: nobody knows, and the preset has none. */
  readonly url: string | null | undefined;
}

/** Secrets that belong together become one credential: those of one preset whose names tell the same environment. */
export function draftsOf(secrets: readonly FoundSecret[]): Draft[] {
  const known = secrets.filter(({ guess, key }) => guess !== null && key !== null);
  const groups = Map.groupBy(known, ({ guess, secret }) => `${guess!.preset.id} ${environmentInName(secret) ?? ''}`);
  const drafts = [...groups.values()].flatMap(splitByKey).map(draft);
  return drafts.map((one, index) => ({ ...one, name: uniqueName(one, drafts.slice(0, index)) }));
}

/** Two secrets for one key are two credentials: `NPM_TOKEN` and `NODE_AUTH_TOKEN`. */
function splitByKey(group: readonly FoundSecret[]): FoundSecret[][] {
  const sets: FoundSecret[][] = [];
  for (const found of group) {
    const free = sets.find(set => set.every(({ key }) => key !== found.key));
    if (free) free.push(found);
    else sets.push([found]);
  }
  return sets;
}

function draft(secrets: readonly FoundSecret[]): Draft {
  const { preset } = secrets[0]!.guess!;
  const uses = secrets.flatMap(found => found.uses);
  const filled = possibleKeys(preset).flatMap(({ name, secret }) => {
    const found = secrets.find(({ key }) => key === name);
    if (found) return { key: name, value: `$${variableWord(found.secret)}`, variables: {} };
    return (secret ? null : besideIt(preset, name, uses)) ?? [];
  });
  const { names, because } = environmentsOf(secrets);
  const targets = names.map(environment => ({ environment, url: urlFor(preset, environment, uses) }));
  return {
    name: [preset.id, environmentInName(secrets[0]!.secret)].filter(Boolean).join('-'),
    preset,
    secrets,
    values: filled.map(({ key, value }) => [key, value] as const),
    targets,
    environmentsBecause: because,
    elsewhere: targets.some(({ url }) => url === null) ? strangersIn(uses, preset) : [],
    missing: [
      ...neededKeys(preset).flatMap(({ name }) => (filled.some(({ key }) => key === name) ? [] : [name])),
      ...(preset.needsProbe ? ['probe'] : []),
    ],
    variables: Object.assign({}, ...filled.map(({ variables }) => variables)),
  };
}

/** Whether it can be read as it stands. */
export function isComplete({ missing, targets }: Draft): boolean {
  return missing.length === 0 && targets.every(({ url }) => url !== undefined);
}

/** A user name is often no secret: it stands in the same `with:`, as text, a variable or `github.actor`. */
function besideIt(preset: KnownPreset, key: string, uses: readonly SecretUse[]) {
  const given = uses.flatMap(({ inputs }) =>
    Object.entries(inputs).filter(([name]) => variableWord(name).endsWith(variableWord(key))),
  );
  const value = given.map(([, text]) => String(text))[0];
  if (value === undefined || value.includes('secrets.')) return null;
  if (!value.includes('${{')) return { key, value: JSON.stringify(value), variables: {} };
  const name = /^\$\{\{\s*vars\.(\w+)\s*\}\}$/.exec(value)?.[1] ?? `${variableWord(preset.id)}_${variableWord(key)}`;
  return { key, value: `$${name}`, variables: { [name]: value } };
}

function environmentsOf(secrets: readonly FoundSecret[]): { names: readonly string[]; because: string } {
  const named = environmentInName(secrets[0]!.secret);
  if (named !== null) return { names: [named], because: "by the secret's name" };
  const jobs = [...new Set(secrets.flatMap(({ uses }) => uses.flatMap(({ environment }) => environment ?? [])))];
  const names = jobs.filter(name => !name.includes('${{'));
  if (names.length > 0) return { names, because: "by the jobs' environment" };
  if (jobs.length > 0) return { names: ['production'], because: `since the job says ${jobs[0]}` };
  return { names: ['production'], because: 'since nothing names one' };
}

/** null: the preset's own; undefined: nobody knows. */
function urlFor(preset: KnownPreset, environment: string, uses: readonly SecretUse[]): string | null | undefined {
  if (preset.url !== null || preset.environments?.[environment] !== undefined) return null;
  return uses
    .flatMap(({ text }) => originsIn(text))
    .find(origin => presetOfHost(new URL(origin).hostname, [preset]) !== null);
}

/** A step that talks to a host of nobody's, and not to the preset's: it may be an instance of one's own. */
function strangersIn(uses: readonly SecretUse[], preset: KnownPreset): string[] {
  const origins = uses.filter(({ action }) => action === null).flatMap(({ text }) => originsIn(text));
  const own = origins.some(origin => presetOfHost(new URL(origin).hostname, [preset]) !== null);
  return own ? [] : [...new Set(origins)].slice(0, 3);
}

function uniqueName({ name }: Draft, before: readonly Draft[]): string {
  const same = before.filter(other => other.name === name).length;
  return same === 0 ? name : `${name}-${same + 1}`;
}
