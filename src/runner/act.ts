import { AuthCheckError, type Problem } from '../model/error.ts';
import type { Runner } from '../model/runner.ts';
import { currentRunner } from './runner.ts';

/** A story of the action; false fails the step. */
export type Story = (runner: Runner) => Promise<boolean>;

/** Runs a story and sets the exit status. The process ends by itself, unless an upload that was given up on would hold it. */
export async function act(story: Story): Promise<void> {
  const runner = currentRunner();
  process.exitCode = await story(runner).then(
    passed => (passed ? 0 : 1),
    async error => {
      const { withoutSecretsOf } = await import('../redact/environment.ts');
      const clean = (text: string) => withoutSecretsOf(runner.env, text);
      runner.debug(clean(String((error as Error | undefined)?.stack)));
      for (const problem of problemsOf(error)) report(runner, { ...problem, message: clean(problem.message) });
      return 1;
    },
  );
  if (runner.requests > 0) runner.debug(`GitHub API: ${runner.requests} request(s)`);
  if (runner.isHeld) process.stdout.write('', () => process.exit());
}

function problemsOf(error: unknown): readonly Problem[] {
  if (error instanceof AuthCheckError) return error.problems;
  const message = error instanceof Error ? error.message : String(error);
  return [{ message: `auth-check broke: ${message}`, help: 'this is a defect of auth-check: please report it' }];
}

function report(runner: Runner, { message, help, location }: Problem): void {
  runner.annotate({
    level: 'error',
    title: 'auth-check could not run',
    message: help ? `${message}\n${help}` : message,
    place: location ?? null,
  });
}
