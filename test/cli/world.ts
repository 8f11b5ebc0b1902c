import type { Output, World } from '../../src/model/world.ts';

/** A world that remembers what was said. */
export function quietWorld(env: World['env'] = {}, cwd = '/'): World & { said: { stdout: string; stderr: string } } {
  const said = { stdout: '', stderr: '' };
  const output = (name: keyof typeof said): Output => ({
    write: text => {
      said[name] += text;
    },
    isTerminal: false,
    columns: 100,
  });
  return {
    said,
    env,
    cwd,
    now: () => new Date(0),
    stdin: (async function* () {})(),
    stdout: output('stdout'),
    stderr: output('stderr'),
  };
}
