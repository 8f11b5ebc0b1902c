import { withoutStatus } from '../facts.ts';
import type { Line } from '../lines/line.ts';
import { passageEnd } from '../lines/passage.ts';
import { announces, explains } from '../passages/announcements.ts';
import { readPassage } from '../passages/read-passage.ts';
import type { Dialect } from '../sighting.ts';
import { factsOfNested } from './nested.ts';

/** Whatever no other dialect claims: sentences, records, dumps, stack traces, boxes of clients that nobody listed. */
export const generic: Dialect = {
  name: 'generic',
  begins: null,
  read(lines, index) {
    const end = passageEnd(lines, index);
    if (!mayTell(lines, index, end)) return { end, sightings: [] };
    const given = lines[index]!.isHit ? factsOfNested(lines[index]!) : {};
    return { end, sightings: readPassage(lines, index, end, withoutStatus(given)) };
  },
};

const request =
  /\b(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\b|(?:GET|HEAD|POST|PUT|PATCH|DELETE)https?:|XHR|method|verb|\b(?:to|from|using) https?:|\b(?:status|url)=|^(?:[a-z][\w.-]{1,20}:? ){1,3}https?:|^\W{0,4}(?:\w{1,10}\] )?(?:path|endpoint|ur[il]|date)["']?\s?[:=]|^\W{0,4}[\w.$@ -]{1,40}["']?\s?[:=]>?\s.*:\/\//i;

/** One pass over the line instead of three. */
const telling = new RegExp([request, announces, explains].map(({ source }) => source).join('|'), 'i');

/** Most lines of a build have neither a trigger nor a word of a request, and needn't be read. */
function mayTell(lines: readonly Line[], index: number, end: number): boolean {
  for (let at = index; at < end; at++) {
    const { isHit, text } = lines[at]!;
    if (isHit || telling.test(text) || (lines[at + 1]?.isHit && text.includes('://'))) return true;
  }
  return false;
}
