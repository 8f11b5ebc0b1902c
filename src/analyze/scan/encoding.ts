type Decoder = InstanceType<typeof TextDecoder>;

/** The bytes as UTF-8: UTF-16 is told by its byte order mark or by its NULs and transcoded, everything else passes as it is. */
export async function* utf8(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let decoder: Decoder | null | undefined;
  let held: Uint8Array = new Uint8Array();
  for await (const chunk of chunks) {
    const bytes = held.length > 0 ? Buffer.concat([held, chunk]) : chunk;
    // Two bytes tell a byte order mark; fewer wait for the next chunk.
    if (decoder === undefined && bytes.length < 2) {
      held = Uint8Array.from(bytes);
      continue;
    }
    held = new Uint8Array();
    if (decoder === undefined) decoder = decoderFor(bytes);
    yield decoder ? Buffer.from(decoder.decode(bytes, { stream: true })) : bytes;
  }
  if (decoder) yield Buffer.from(decoder.decode());
  if (held.length > 0) yield held;
}

function decoderFor(beginning: Uint8Array): Decoder | null {
  const [first, second] = beginning;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le');
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be');
  const sample = beginning.subarray(0, 4096);
  if (nuls(sample, 0) < 0.1 && nuls(sample, 1) > 0.7) return new TextDecoder('utf-16le');
  if (nuls(sample, 1) < 0.1 && nuls(sample, 0) > 0.7) return new TextDecoder('utf-16be');
  return null;
}

/** The share of NULs among the even or odd bytes: ASCII in UTF-16 has one in every pair. */
function nuls(sample: Uint8Array, parity: 0 | 1): number {
  const bytes = sample.filter((_, index) => index % 2 === parity);
  return bytes.filter(byte => byte === 0).length / bytes.length;
}
