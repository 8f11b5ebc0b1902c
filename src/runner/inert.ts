/**
 * Text that the runner takes for no command. A log's lines come back in our output, and the runner would carry out
 * `::error::…` at a line's start and `##[error]…` anywhere in it (actions/runner, Runner.Common/ActionCommand.cs).
 */
export function inert(text: string): string {
  return text.replace(/^(\s*)::/gm, '$1: :').replaceAll('##[', '## [');
}
