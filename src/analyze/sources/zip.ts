import type { Entry, ZipFile } from 'yauzl';
import { inOrder } from './run-archive.ts';

/** Files of an archive beyond which no log archive goes. */
const mostMembers = 100_000;

export interface Member {
  /** With `/` between folders. */
  readonly name: string;
  readonly bytes: number;
  readonly packed: number;
  open(): AsyncIterable<Uint8Array>;
}

/** The files in a zip, a file's path or its bytes; they can be opened until the next is asked for. */
export async function* zipMembers(zip: string | Buffer): AsyncGenerator<Member> {
  // CommonJS: once bundled, its exports are under `default` alone.
  const { openPromise, fromBufferPromise, getFileNameLowLevel } = (await import('yauzl')).default;
  // Names are shown and never written to, so that none is dangerous: they are decoded here, unchecked.
  const options = { lazyEntries: true, autoClose: false, decodeStrings: false };
  const file = await (typeof zip === 'string' ? openPromise(zip, options) : fromBufferPromise(zip, options));
  try {
    const members: Member[] = [];
    for await (const entry of file.eachEntry()) {
      if (members.length === mostMembers) throw new Error(`it has more than ${mostMembers} files`);
      const { generalPurposeBitFlag, fileNameRaw, extraFields } = entry;
      const name = getFileNameLowLevel(generalPurposeBitFlag, fileNameRaw, extraFields, false);
      const { uncompressedSize: bytes, compressedSize: packed } = entry;
      if (!name.endsWith('/')) members.push({ name, bytes, packed, open: () => contents(file, entry) });
    }
    yield* inOrder(members, ({ name }) => name);
  } finally {
    file.close();
  }
}

async function* contents(file: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.isEncrypted()) throw new Error('it is encrypted');
  yield* await file.openReadStreamPromise(entry);
}
