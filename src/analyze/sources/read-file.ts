import { open } from 'node:fs/promises';

const chunkSize = 512 * 1024;
/** A pipe has no size, and on Linux holds this much. */
const pipeSize = 64 * 1024;

/** The bytes of a file or named pipe. Two buffers take turns, so that the disk is read while a chunk is looked at. */
export async function* readFile(path: string): AsyncGenerator<Uint8Array> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const length = size === 0 ? pipeSize : Math.min(chunkSize, size + 1);
    const buffers = [Buffer.allocUnsafeSlow(length), Buffer.allocUnsafeSlow(length)] as const;
    const read = (turn: number) => {
      const reading = file.read(buffers[turn & 1]!, 0, length);
      // A failure is told when the chunk is asked for, not before.
      reading.catch(() => {});
      return reading;
    };
    let reading = read(0);
    for (let turn = 0; ; turn++) {
      const { bytesRead } = await reading;
      if (bytesRead === 0) return;
      reading = read(turn + 1);
      yield buffers[turn & 1]!.subarray(0, bytesRead);
    }
  } finally {
    await file.close();
  }
}
