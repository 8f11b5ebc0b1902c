import { type Finding, stop } from '../finding.ts';
import type { Part } from './part.ts';

const expression = /\$\{\{.*\}\}/s;

/** What documentation, templates and failed scripts leave in a secret's place: whole values, since a real one may hold any word. */
const placeholders: readonly (readonly [RegExp, string])[] = [
  [expression, 'a workflow expression that was never evaluated'],
  [/^[\w-]*\*{3,}[\w-]*$/, 'the mask that the runner prints in place of a secret'],
  [/^(?:\$\w+|\$\{\w+\}|\$\(\w+\)|%\w+%|\{\{.*\}\})$/s, 'the name of a variable that was never expanded'],
  [/^<[^<>]+>$|^\[[a-z _-]+\]$/i, 'a placeholder in brackets'],
  [/^(?:change|replace|fix)[-_ ]?(?:me|it|this)(?:[-_ !.:\d].*)?$|^replace[-_ ]?with[-_ ]/i, 'a placeholder'],
  [/^(?:to[-_ ]?do|tbd|placeholder|dummy|example|redacted)[:!.]?$/i, 'a placeholder'],
  [
    /^(?:your|insert|enter|put|paste)[-_ ](?:.*[-_ ])?(?:token|key|secret|password|credentials?|jwt|id|user(?:name)?)(?:[-_ ].*)?$/i,
    'a placeholder',
  ],
  [/^your(?:api)?(?:token|key|secret|password)(?:here)?$/i, 'a placeholder'],
  [/[-_ ](?:goes[-_ ])?here$/i, 'a placeholder'],
  [/^(?:[a-z]{2,12}[-_])?(?:x{3,}|\.{3,}|…|-{3,}|_{3,}|\?{3,})$|^(?:x+[-_]){1,9}x+$/i, 'a placeholder'],
  [
    /^(?:undefined|null|none|nil|nan|n\/a|\[object object\])$/i,
    'what a script writes for a value that it did not have',
  ],
];

/** No placeholder is longer, and a key of many lines need not be searched for one. */
const longest = 200;

export function placeholder({ name, value }: Part): Finding | null {
  const found = foundIn(value.trim(), name);
  return found === null
    ? null
    : stop('placeholder', 'malformed-credential', `"${name}" holds ${found}; store the credential itself`);
}

function foundIn(value: string, name: string): string | null {
  if (value.length > longest) return expression.test(value) ? placeholders[0]![1] : null;
  if (value === name) return 'its own name';
  return placeholders.find(([pattern]) => pattern.test(value))?.[1] ?? null;
}
