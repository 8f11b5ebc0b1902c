import { AuthCheckError, type Problem } from '../model/error.ts';

/** Every problem with its place, the line, and what to do; never a stack. */
export function describeError(error: unknown): string {
  if (error instanceof AuthCheckError) return error.problems.map(describeProblem).join('');
  const { name, message } = error instanceof Error ? error : { name: 'Error', message: String(error) };
  const help = 'This is a fault of auth-check: please open an issue with this line and the command.';
  return describeProblem({ message: `unexpected ${name}: ${message.split('\n', 1)[0]}`, help });
}

function describeProblem({ message, location, excerpt, help }: Problem): string {
  const place = location === undefined ? 'auth-check' : `${location.file}:${location.line}:${location.column}`;
  return [
    `${place}: ${message}`,
    ...(excerpt?.split('\n').map(line => `  | ${line}`) ?? []),
    ...(help === undefined ? [] : [`  ${help}`]),
    '',
  ].join('\n');
}
