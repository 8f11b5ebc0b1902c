/** A workflow's own words, short enough for a comment. */
export function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ').trim().slice(0, 60);
}

/** A line break in a workflow's name would end the comment. */
export function printable(line: string): string {
  return line.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}

/** A comment with a title; nothing where there is nothing to say. */
export function section(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', ...comment([title, '', ...lines])];
}

const columns = 110;

/** Long lines go on in the next, indented; a path is never broken. */
export function comment(lines: readonly string[]): string[] {
  const wrapped = lines.map(printable).flatMap(line => {
    const margin = ' '.repeat(line.length - line.trimStart().length);
    const parts = line.trim().match(new RegExp(`\\S.{0,${columns}}(?=\\s|$)|\\S+`, 'g')) ?? [''];
    return parts.map((part, index) => margin + (index === 0 ? '' : '  ') + part);
  });
  return wrapped.map(line => `# ${line}`.trimEnd());
}

export function indent(lines: readonly string[]): string[] {
  return lines.map(line => (line === '' ? '' : `  ${line}`));
}

/** Blocks of lines with an empty line between them. */
export function apart(blocks: readonly (readonly string[])[]): string[] {
  return blocks.flatMap((block, index) => (index === 0 ? block : ['', ...block]));
}
