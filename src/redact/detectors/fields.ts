import type { Range } from '../forms/view.ts';
import { type Finding, isOpaque, isPlaceholder } from './finding.ts';
import { cookiesOf, credentialsOf } from './headers.ts';
import { tellingOf } from './names.ts';
import { isProse } from './prose.ts';
import { match, readValue, type Value } from './value.ts';

/** Part of every name that can tell; what stands around it is looked at only there. */
const stem =
  /pass|pwd|secret|token|key|auth|cred|cookie|sess|sid|sig|jwt|otp|pat|dsn|code|saml|assert|sas|nonce|csrf|xsrf|pin|connection|pw|webhook|bearer|ticket|verifier|hash|digest/gi;

const after = /[\w.$-]{0,64}/y;

/** What may stand between a name and its value, by how sure it makes us. */
const separators = {
  assigned:
    /[\\^`]{0,8}(?:["'`]|&quot;)?[\])]{0,2}[ \t]{0,16}(?:=>|:=|==?|:[ \t]{1,4}[|>][+-]?\d?[ \t]{0,8}\r?\n|:(?!\/\/|:)|=)[ \t]{0,16}(?:\{\s{0,16}\\{0,8}["']?(?:value|data|content|raw|stringValue)\\{0,8}["']?\s{0,8}[:=]\s{0,8})?/y,
  paired: /\\{0,8}["']?[\s,/]{0,24}\\{0,8}["']?value\\{0,8}["']?\s{0,8}[:=]\s{0,8}/iy,
  element: /(?:[ \t][^<>\n]{0,200})?>|<\/key>\s{0,40}<string>/y,
  part: /"[^\n]{0,80}\r?\n(?:[^\r\n]{1,120}\r?\n){0,3}\r?\n/y,
  attribute: /"[^<>\n]{0,80}>/y,
  listed: /\\{0,8}["']\s{0,4},\s{0,4}(?=\\{0,8}["'])/y,
  spaced: /[ \t]{1,8}(?:<<<[ \t]{0,4})?(?!-)/y,
} as const;

const told =
  /(?:[ \t]+for[ \t]+[^\s:]{1,80}(?=:))?(?:[ \t]+(?:id|value|provided|given|supplied|received|used|was|is|of|:)){0,2}[ \t]{0,4}:?[ \t]{1,4}/y;

/** Values of fields, variables, parameters, elements, headers and options whose name says that they are credentials. */
export function* namedValues(text: string): Iterable<Finding> {
  stem.lastIndex = 0;
  for (let hit = stem.exec(text); hit !== null; hit = stem.exec(text)) {
    const start = nameStart(text, hit.index);
    const end = hit.index + match(after, text, hit.index)![0].length;
    const found = findingsOf(text, { start, end });
    yield* found;
    stem.lastIndex = Math.max(end, found.at(-1)?.end ?? 0);
  }
}

const namePart = /[\w.$-]/;

function nameStart(text: string, stemAt: number): number {
  let start = stemAt;
  while (start > 0 && stemAt - start < 64 && namePart.test(text[start - 1]!)) start--;
  return start;
}

function findingsOf(text: string, at: Range): Finding[] {
  const name = nameAt(text, at);
  const telling = tellingOf(name);
  const place = telling === null ? null : placeOf(text, at);
  if (place === null) return [];
  const header = name.toLowerCase();
  if (header.endsWith('authorization')) return credentialsOf(text, place.value, place.certain);
  if (header.endsWith('cookie')) return cookiesOf(text, place.value);
  const range = readValue(text, place.value, telling === 'sure' && isYamlLine(text, at, place) ? 'line' : 'word');
  const certain = place.certain && (telling === 'sure' || isParameter(text, at, range));
  return [range, ...changed(text, range.end)]
    .filter(value => isCredential(text, value, name, certain))
    .map(({ start, end }) => ({ start, end, kind: kindOf(name) }));
}

const arrow = /["'`]?[ \t]{1,8}->[ \t]{1,8}(?=["'])/y;

/** The new value in a plan: `"old" -> "new"`. */
function changed(text: string, end: number): Value[] {
  const found = match(arrow, text, end);
  return found === null ? [] : [readValue(text, end + found[0].length)];
}

/** A field that begins its line, as in YAML, has the rest of the line for its value. */
function isYamlLine(text: string, { start }: Range, place: Place): boolean {
  const line = text.slice(Math.max(0, start - 40), start).replace(/^.*\n/s, '');
  return place.certain && place.yaml && /^[\s"'-]*$/.test(line);
}

/** `key` may be the second word of `API key`. */
function nameAt(text: string, { start, end }: Range): string {
  const name = text.slice(start, end);
  const previous = /^(?:key|token|id)$/i.test(name)
    ? /[a-z]{2,16} $/i.exec(text.slice(Math.max(0, start - 17), start))
    : null;
  return previous === null ? name : `${previous[0]}${name}`;
}

interface Place {
  readonly value: number;
  /** Whether a value follows for certain, whatever it looks like. */
  readonly certain: boolean;
  readonly yaml: boolean;
}

function placeOf(text: string, { start, end }: Range): Place | null {
  const ends = (pattern: RegExp) => {
    const found = match(pattern, text, end);
    return found === null ? null : end + found[0].length;
  };
  const certainly = (value: number | null, yaml = false) => (value === null ? null : { value, certain: true, yaml });
  const maybe = (value: number | null) => (value === null ? null : { value, certain: false, yaml: false });
  return (
    certainly(ends(separators.paired)) ??
    certainly(ends(separators.assigned), text[end] === ':') ??
    certainly(
      /<(?:[\w-]+:)?$|<key>$/.test(text.slice(Math.max(0, start - 24), start)) ? ends(separators.element) : null,
    ) ??
    certainly(
      text.slice(start - 6, start) === 'name="' ? (ends(separators.part) ?? ends(separators.attribute)) : null,
    ) ??
    maybe(ends(separators.listed)) ??
    certainly(text[start] === '-' ? ends(separators.spaced) : null) ??
    maybe(ends(told))
  );
}

function isCredential(text: string, { start, end, quoted }: Value, name: string, certain: boolean): boolean {
  const value = text.slice(start, end);
  if (isPlaceholder(value) || isProse(value) || (!quoted && /^[{[(]/.test(value))) return false;
  const isPosition = /\.[a-z]{1,4}$/i.test(name) && /^\d+(?::\d+)?$/.test(value);
  return certain ? !isPosition && !/^\d{1,3}$/.test(value) : isOpaque(value);
}

/** `?sig=…`: a soft name is sure in a URL, unless its value is a word or a small number. */
function isParameter(text: string, name: Range, value: Range): boolean {
  return (
    /[?&;]/.test(text[name.start - 1] ?? '') &&
    !/^(?:[a-z_-]*|\d{1,6}|.{1,5})$/i.test(text.slice(value.start, value.end))
  );
}

function kindOf(name: string): string {
  const kinds: readonly (readonly [RegExp, string])[] = [
    [/pass|pwd/i, 'password'],
    [/secret/i, 'secret'],
    [/token|jwt|bearer/i, 'token'],
    [/key/i, 'api-key'],
    [/sess|sid|cookie/i, 'session'],
    [/sig/i, 'signature'],
  ];
  return kinds.find(([pattern]) => pattern.test(name))?.[1] ?? 'credential';
}
