import { explanations } from '../causes/explanations.ts';
import { nearest } from '../config/nearest.ts';
import { type Cause, causes } from '../model/cause.ts';
import { AuthCheckError } from '../model/error.ts';
import type { World } from '../model/world.ts';
import { providers } from '../providers/index.ts';

export interface ExplainOptions {
  readonly cause: string;
}

/**
 * Prints what a cause means and how to mend it.
 * @throws AuthCheckError OPTION_INVALID with the causes that there are.
 */
export function explain({ cause }: ExplainOptions, { stdout }: Pick<World, 'stdout'>): void {
  const known = causes.find(candidate => candidate === cause);
  if (known === undefined) throw noSuchCause(cause);
  stdout.write(describeCause(known));
}

function describeCause(cause: Cause): string {
  const { title, means, fixes } = explanations[cause];
  const advice = providers.flatMap(({ name, advice }) => (advice?.[cause] ?? []).map(text => `${name}: ${text}`));
  return [
    `${cause}: ${title}`,
    '',
    means,
    '',
    'What to do:',
    ...fixes.map((fix, index) => `  ${index + 1}. ${fix}`),
    ...(advice.length === 0 ? [] : ['', 'What providers advise:', ...advice.map(text => `  - ${text}`)]),
    '',
  ].join('\n');
}

function noSuchCause(cause: string): AuthCheckError {
  const meant = nearest(cause, causes);
  const help = meant === null ? `There are: ${causes.join(', ')}.` : `Did you mean "${meant}"?`;
  return new AuthCheckError('OPTION_INVALID', [{ message: `there is no cause "${cause}"`, help }]);
}
