import type { ReportFormat } from '../commands/print-report.ts';
import { AuthCheckError } from '../model/error.ts';
import type { World } from '../model/world.ts';
import type { Arguments } from './arguments.ts';
import type { CommandName } from './commands.ts';

/** The contract's: it went well, it found what it looked for, it could not run. */
export type ExitStatus = 0 | 1 | 2;

type Runner = (args: Arguments, world: World) => Promise<ExitStatus>;

/** Hands what was typed to the command, which is loaded only then: `analyze` doesn't wait for what `validate` needs. */
export const runners: Readonly<Record<CommandName, Runner>> = {
  validate: async (args, world) => {
    const { validate } = await import('../commands/validate.ts');
    const passed = await validate(
      {
        config: args.text('config')!,
        environment: args.text('environment'),
        plan: args.flag('plan'),
        offline: args.flag('offline'),
        onInconclusive: args.text('on-inconclusive') === 'fail' ? 'fail' : 'warn',
        timeout: args.duration('timeout'),
        concurrency: args.count('concurrency')!,
        output: args.text('output'),
        format: formatOf(args),
      },
      world,
    );
    return passed ? 0 : 1;
  },
  analyze: async (args, world) => {
    const { analyze } = await import('../commands/analyze.ts');
    const { incidents, problems } = await analyze(
      {
        paths: args.operands,
        config: args.text('config'),
        output: args.text('output'),
        format: formatOf(args),
        timezone: args.text('timezone')!,
      },
      world,
    );
    if (problems.length > 0) throw new AuthCheckError('SOURCE_UNREADABLE', problems);
    return incidents > 0 && args.flag('fail-on-incident') ? 1 : 0;
  },
  demo: async (args, world) => {
    const { demo } = await import('../commands/demo.ts');
    await demo({ output: args.text('output')! }, world);
    return 0;
  },
  merge: async (args, world) => {
    const { merge } = await import('../commands/merge.ts');
    await merge({ paths: args.operands, output: args.text('output'), format: formatOf(args) }, world);
    return 0;
  },
  init: async (args, world) => {
    const { init } = await import('../commands/init.ts');
    await init({ output: args.text('output')! }, world);
    return 0;
  },
  providers: async (args, world) => {
    const { showProviders } = await import('../commands/providers.ts');
    showProviders({ name: args.operands[0] ?? null, format: formatOf(args) }, world);
    return 0;
  },
  audit: async (args, world) => {
    const { audit } = await import('../commands/audit.ts');
    return (await audit({ dir: args.operands[0]!, config: args.text('config') }, world)) ? 0 : 1;
  },
  explain: async (args, world) => {
    const { explain } = await import('../commands/explain.ts');
    explain({ cause: args.operands[0]! }, world);
    return 0;
  },
};

function formatOf(args: Arguments): ReportFormat {
  return args.text('format') === 'json' ? 'json' : 'text';
}
