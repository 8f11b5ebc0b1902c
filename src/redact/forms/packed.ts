import { gunzipSync, inflateRawSync } from 'node:zlib';

/** No member is unpacked further than this, in bytes: what a report or a line of a log carries is small. */
const largest = 16 * 1024 * 1024;

/** The texts in a gzip'd or zipped value, names of members included; null where it is neither. What can't be unpacked is left. */
export function unpacked(bytes: Buffer): string[] | null {
  try {
    if (bytes.length > 18 && bytes.readUInt16BE(0) === 0x1f8b)
      return [text(gunzipSync(bytes, { maxOutputLength: largest }))];
    if (bytes.length > 30 && bytes.readUInt32BE(0) === 0x504b0304) return members(bytes);
  } catch {
    return [];
  }
  return null;
}

/** Members by the central directory (APPNOTE.TXT 4.3.12), since local headers may not know their sizes yet. */
function members(bytes: Buffer): string[] {
  const texts: string[] = [];
  for (
    let at = bytes.indexOf('PK\x01\x02');
    at >= 0 && at + 46 <= bytes.length;
    at = bytes.indexOf('PK\x01\x02', at + 46)
  ) {
    const name = bytes.toString('utf8', at + 46, at + 46 + bytes.readUInt16LE(at + 28));
    texts.push(name, member(bytes, at));
  }
  return texts;
}

function member(bytes: Buffer, entry: number): string {
  const header = bytes.readUInt32LE(entry + 42);
  const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
  const packed = bytes.subarray(start, start + bytes.readUInt32LE(entry + 20));
  return text(bytes.readUInt16LE(entry + 10) === 0 ? packed : inflateRawSync(packed, { maxOutputLength: largest }));
}

function text(bytes: Buffer): string {
  return bytes.toString('utf8');
}
