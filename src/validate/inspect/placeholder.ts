import { type Finding, stop } from '../finding.ts';
import type { Part } from './part.ts';

/** What documentation, templates and failed scripts leave where a secret should be; whole values, since a real one may hold any word. */
const placeholders: readonly (readonly [RegExp, string])[] = [
  [/\$\{\{.*\}\}/s, 'a workflow expression that was never evaluated'],
  [/^\*{3,}$|^[\w-]*\*{3,}[\w-]*$/, 'the mask that the runner prints in place of a secret'],
  [/^(?:\$\w+|\$\{\w+\}|%\w+%|\{\{.*\}\})$/s, 'the name of a variable that was never expanded'],
  [/^<[^<>]+>$|^\[[a-z _-]+\]$/i, 'a placeholder in brackets'],
  [
    /^(?:change[-_ ]?(?:me|it|this)|replace[-_ ]?(?:me|this|with\b.*)|fix[-_ ]?me|to[-_ ]?do|tbd|placeholder|dummy|example|redacted)[!.]?$/i,
    'a placeholder',
  ],
  [
    /^(?:your|insert|enter|put|paste)[-_ ](?:.*[-_ ])?(?:token|key|secret|password|credentials?|jwt|id|user(?:name)?)(?:[-_ ].*)?$/i,
    'a placeholder',
  ],
  [/^.*[-_ ](?:goes[-_ ])?here$/i, 'a placeholder'],
  [/^(?:x{3,}|\.{3,}|-{3,}|_{3,}|\?{3,}|(?:x+[-_]){1,9}x+)$/i, 'a placeholder'],
  [
    /^(?:undefined|null|none|nil|nan|n\/a|\[object object\])$/i,
    'what a script writes for a value that it did not have',
  ],
];

export function placeholder({ name, value }: Part): Finding | null {
  const found = placeholders.find(([pattern]) => pattern.test(value.trim()));
  return found
    ? stop('placeholder', 'malformed-credential', `"${name}" holds ${found[1]}; store the credential itself`)
    : null;
}
