import manifest from '../../package.json' with { type: 'json' };
import type { Output, World } from '../model/world.ts';
import { readArguments } from './arguments.ts';
import type { CommandName } from './commands.ts';
import { describeError } from './describe-error.ts';
import { helpOf, overview } from './help.ts';
import { processWorld } from './process-world.ts';
import { type ExitStatus, runners } from './runners.ts';

/** Runs the process's own command line. The status is set and the process left to end by itself, so that no output is lost. */
export async function main(): Promise<void> {
  const world = processWorld();
  process.on('uncaughtException', async error => {
    print(world.stderr, await describeSafely(error, world.env), 2);
    process.exit(2);
  });
  process.exitCode = await run(process.argv.slice(2), world);
}

/** Runs one command line; whatever goes wrong is shown on standard error and becomes status 2. */
export async function run(argv: readonly string[], world: World): Promise<ExitStatus> {
  try {
    const args = readArguments(argv);
    if (args.flag('version')) return print(world.stdout, `${manifest.version}\n`, 0);
    if (args.wantsHelp) return print(world.stdout, args.command === null ? overview() : helpOf(args.command), 0);
    if (args.command === null) return print(world.stderr, overview(), 2);
    return await runners[args.command.name as CommandName](args, world);
  } catch (error) {
    return print(world.stderr, await describeSafely(error, world.env), 2);
  }
}

function print(output: Output, text: string, status: ExitStatus): ExitStatus {
  output.write(text);
  return status;
}

/** An error of a library may quote what it was given, so what looks like a secret of the environment is taken out. */
async function describeSafely(error: unknown, env: World['env']): Promise<string> {
  const { withoutSecretsOf } = await import('../redact/environment.ts');
  return withoutSecretsOf(env, describeError(error));
}
