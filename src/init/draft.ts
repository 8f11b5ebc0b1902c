import { neededKeys, possibleKeys, variableWord } from '../config/snippet.ts';
import { environmentInName } from './environment.ts';
import { guessProvider, type KnownPreset, originsIn, type ProviderGuess, presetOfHost } from './guess.ts';
import { guessKey } from './guess-key.ts';
import type { SecretUse } from './workflow-secrets.ts';

/** A secret with all its places and what was guessed of it. */
export interface Finding {
  readonly secret: string;
  readonly uses: readonly SecretUse[];
  readonly guess: ProviderGuess | null;
  readonly key: string | null;
}

/** A credential as it will be written. */
export interface Draft {
  readonly name: string;
  readonly preset: KnownPreset;
  readonly findings: readonly Finding[];
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

/** Every secret with what was guessed of it, in the order of their names. */
export function findingsOf(uses: readonly SecretUse[], presets: readonly KnownPreset[]): Finding[] {
  const bySecret = Map.groupBy(uses, ({ secret }) => secret.toUpperCase());
  return [...bySecret]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([secret, own]) => {
      const guess = isAutomatic(secret) ? null : guessProvider(secret, own, presets);
      return {
        secret,
        uses: own,
        guess,
        key: guess === null || guess.isWeak ? null : guessKey(guess.preset, secret, own),
      };
    });
}

/** GitHub makes it for each job; nobody stores or rotates it. */
export function isAutomatic(secret: string): boolean {
  return secret === 'GITHUB_TOKEN';
}

/** Secrets that belong together become one credential: those of one preset whose names tell the same environment. */
export function draftsOf(findings: readonly Finding[]): Draft[] {
  const known = findings.filter(({ guess, key }) => guess !== null && key !== null);
  const groups = Map.groupBy(known, ({ guess, secret }) => `${guess!.preset.id} ${environmentInName(secret) ?? ''}`);
  const drafts = [...groups.values()].flatMap(splitByKey).map(draft);
  return drafts.map((one, index) => ({ ...one, name: uniqueName(one, drafts.slice(0, index)) }));
}

/** Two secrets for one key are two credentials: `NPM_TOKEN` and `NODE_AUTH_TOKEN`. */
function splitByKey(group: readonly Finding[]): Finding[][] {
  const sets: Finding[][] = [];
  for (const finding of group) {
    const free = sets.find(set => set.every(({ key }) => key !== finding.key));
    if (free) free.push(finding);
    else sets.push([finding]);
  }
  return sets;
}

function draft(findings: readonly Finding[]): Draft {
  const { preset } = findings[0]!.guess!;
  const uses = findings.flatMap(finding => finding.uses);
  const filled = possibleKeys(preset).flatMap(({ name, secret }) => {
    const finding = findings.find(({ key }) => key === name);
    if (finding) return { key: name, value: `$${variableWord(finding.secret)}`, variables: {} };
    return (secret ? null : besideIt(preset, name, uses)) ?? [];
  });
  const { names, because } = environmentsOf(findings);
  const targets = names.map(environment => ({ environment, url: urlFor(preset, environment, uses) }));
  return {
    name: [preset.id, environmentInName(findings[0]!.secret)].filter(Boolean).join('-'),
    preset,
    findings,
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

function environmentsOf(findings: readonly Finding[]): { names: readonly string[]; because: string } {
  const named = environmentInName(findings[0]!.secret);
  if (named !== null) return { names: [named], because: "by the secret's name" };
  const jobs = [...new Set(findings.flatMap(({ uses }) => uses.flatMap(({ environment }) => environment ?? [])))];
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
