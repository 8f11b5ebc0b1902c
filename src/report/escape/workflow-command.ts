/**
 * Text that the runner takes for text. It acts on `::name` where a line begins, white space aside, and on `##[name]`
 * anywhere in a line (actions/runner, src/Runner.Common/ActionCommand.cs); a backslash in between stops both.
 */
export function inert(text: string): string {
  return text.replace(/^([^\S\r\n\u2028\u2029]*)::/gm, '$1\\::').replaceAll('##[', '##\\[');
}
