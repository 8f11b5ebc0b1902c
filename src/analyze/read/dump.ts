import { type Facts, over } from '../facts.ts';
import { factsOfPair, fieldOf } from './keys.ts';
import { readProse } from './prose.ts';

/** `url`, `Status Code`, `HTTP method`, PHP's `statusCode:GuzzleHttp\Psr7\Response:private`. */
const label = String.raw`[["':]?([A-Za-z_$@][\w.$@-]{0,40}|[A-Z][A-Za-z]{1,15} [A-Za-z]{3,12})(?::[\w\\]{0,200}:?(?:private|protected))?["'\]]?`;
const dumped = new RegExp(
  String.raw`^(?:\[\w{1,10}\] )?[-{\s]{0,4}${label}\s{0,40}(?:(?::|=>|=)\s{1,20}|(?<=["']):)(?:\[ ?)?(?:["'\x60]([^"'\x60]{0,4096})["'\x60]|(https?:\/\/[^\s"'\x60]{1,2048}?|\/\S{1,2048}?|:?[\w./:+-]{1,512})(?: \([\w ]{1,40}\))?)(?: ?\])?[,;]?(?:\s?[})\],]{0,6})$`,
);

/** A line of a dump: `status: 401,`, `"url": "https://…"`, `'method' => 'GET'`, `Status Code: 403`. */
export function factsOfDump(text: string): Facts | null {
  const match = dumped.exec(text);
  if (!match) return null;
  const value = match[2] ?? match[3]!.replace(/^:/, '');
  // Node's options of a request; in records it is the machine that wrote them
  const told = /^hostname$/i.test(match[1]!) ? factsOfPair('host', value) : factsOfPair(match[1]!, value);
  if (/^description$/i.test(match[1]!)) return null;
  if (told.message !== undefined || fieldOf(match[1]!) === 'code')
    return over(readProse(`${match[1]}: ${value}`), told);
  const isCount = Object.keys(told).length === 0 && fieldOf(match[1]!) === null && /^\d{1,9}$/.test(value);
  return isCount || Object.keys(told).length > 0 ? told : null;
}

/** Keys under which programs say what went wrong, or what they printed. */
const telling =
  /err|fail|reason|desc|msg|message|detail|status|code|cause|exception|body|response|result|out|log|line|text|hint|info|warn/i;

/** A quoted value under a key that is about something else, as in a catalogue of translations: `"loginTitle": "Unauthorized"`. */
export function isOtherMatter(text: string): boolean {
  const match = dumped.exec(text.replace(/^[+-]\s{0,40}/, ''));
  return match?.[2] !== undefined && !telling.test(match[1]!);
}
