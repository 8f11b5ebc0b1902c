import type { Output, World } from '../model/world.ts';

/** The process that runs us, as commands see it. */
export function processWorld(): World {
  return {
    env: process.env,
    cwd: process.cwd(),
    now: () => new Date(),
    get stdin() {
      return process.stdin;
    },
    stdout: outputOf(process.stdout),
    stderr: outputOf(process.stderr),
  };
}

/** A reader that has seen enough (`| head`) closes the pipe; the work goes on, since it may have files to write. */
function outputOf(stream: NodeJS.WriteStream): Output {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  return {
    write: text => {
      if (stream.writable) stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns ?? 120;
    },
  };
}
