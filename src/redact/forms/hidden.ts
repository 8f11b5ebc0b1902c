import { each } from '../each.ts';
import { longWords, type Word } from '../words.ts';
import { unpacked } from './packed.ts';
import { sourceOf, type View, within } from './view.ts';

const base64 = /[A-Za-z0-9+/_-]{16,}={0,2}/g;
const hex = /(?<![0-9a-f])(?:[0-9a-f]{2}){12,}(?![0-9a-f])/gi;
const spacedHex = /(?<=[0-9a-f]{2})[ :](?:[0-9a-f]{2}[ :]){6,}[0-9a-f]{2}(?![0-9a-f])/gi;

/** What base64 says: each run of its alphabet, begun at whichever of four characters gives text. */
export function unbase64(view: View): View[] {
  return runs(view, base64).flatMap(({ start, text }) =>
    [0, 1, 2, 3]
      .filter(shift => isText(Buffer.from(text.slice(shift, shift + 16), 'base64')))
      .flatMap(shift => decodedAs(view, 'base64', Buffer.from(text.slice(shift), 'base64'), start + shift, 4 / 3)),
  );
}

export function unhex(view: View): View[] {
  const packed = runs(view, hex).flatMap(({ start, text }) =>
    decodedAs(view, 'hex', Buffer.from(text, 'hex'), start, 2),
  );
  const spaced = [...view.text.matchAll(spacedHex)].flatMap(({ index, 0: text }) => {
    const bytes = Buffer.from(view.text.slice(index - 2, index + text.length).replace(/[ :]/g, ''), 'hex');
    return decodedAs(view, 'hex', bytes, index - 2, 3);
  });
  return [...packed, ...spaced];
}

/** What a view shows just as its source does was decoded there. */
function runs(view: View, pattern: RegExp): Word[] {
  return longWords(view.text)
    .filter(({ start, text }) => view.starts === null || !isUntouched(view, start, text.length))
    .flatMap(word => [...each(pattern, word.text)].map(({ index, 0: text }) => ({ start: word.start + index, text })));
}

function isUntouched(view: View, start: number, length: number): boolean {
  const source = sourceOf(view, start, start + length);
  return source.end - source.start === length;
}

/** Views of the bytes that stand from `start` on, `width` characters each. NUL bytes, as UTF-16 has them, are left out. */
function decodedAs(view: View, form: string, bytes: Buffer, start: number, width: number): View[] {
  const packed = unpacked(bytes);
  if (packed !== null) {
    const whole = { start, end: start + Math.ceil(bytes.length * width) };
    return packed.map(text => within(view, `${form}, compressed`, text, () => whole));
  }
  if (!isText(bytes)) return [];
  const kept = [...bytes.keys()].filter(index => bytes[index] !== 0);
  const at = (index: number) => ({
    start: start + Math.floor(kept[index]! * width),
    end: Math.min(start + Math.ceil((kept[index]! + 1) * width), view.text.length),
  });
  return [within(view, form, Buffer.from(kept.map(index => bytes[index]!)).toString('latin1'), at)];
}

/** Mostly printable: words that happen to be of base64's alphabet decode to noise. Compressed members pass, too. */
function isText(bytes: Buffer): boolean {
  if (bytes.length === 0) return false;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return true;
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return true;
  const printable = bytes.filter(byte => (byte >= 0x20 && byte < 0x7f) || (byte >= 9 && byte <= 13) || byte === 0);
  return printable.length >= bytes.length * 0.9;
}
