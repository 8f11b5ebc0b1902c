/** A workflow command as the runner understood it. */
export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * What the runner makes of one line of a step's output: `::name key=value::message` at its start, or the older
 * `##[name key=value]message` anywhere in it (actions/runner, Runner.Common/ActionCommand.cs, TryParseV2 and TryParse).
 */
export function parseCommand(line: string): Command | null {
  const modern = /^\s*::([\w-]+)(?: ((?:(?!::).)*))?::(.*)$/s.exec(line);
  if (modern) return command(modern, ',', unescapeData);
  const legacy = /##\[([\w-]+)(?: ([^\]]*))?\](.*)$/s.exec(line);
  return legacy && known.has(legacy[1]!.toLowerCase()) ? command(legacy, ';', unescapeLegacy) : null;
}

const known = new Set(
  'add-mask add-matcher remove-matcher debug warning error notice echo group endgroup set-output save-state stop-commands set-env add-path'.split(
    ' ',
  ),
);

function command(match: RegExpExecArray, separator: string, decode: (text: string) => string): Command {
  const pairs = (match[2] ?? '').split(separator).filter(pair => pair.includes('='));
  const properties = pairs.map(pair => {
    const [key = '', ...value] = pair.trim().split('=');
    return [key.toLowerCase(), decode(value.join('=')).replaceAll('%3A', ':').replaceAll('%2C', ',')];
  });
  return {
    name: match[1]!.toLowerCase(),
    properties: Object.fromEntries(properties),
    message: decode(match[3] ?? ''),
  };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeLegacy(text: string): string {
  return unescapeData(text.replaceAll('%3B', ';').replaceAll('%5D', ']'));
}

/** Reads what a process wrote to GITHUB_OUTPUT or GITHUB_STATE: `name=value` and `name<<DELIMITER`. */
export function parseFileCommands(text: string): Record<string, string> {
  const values: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  while (lines.length > 0) {
    const line = lines.shift()!;
    const heredoc = /^([^=<]+)<<(.+)$/.exec(line);
    if (heredoc) {
      const end = lines.indexOf(heredoc[2]!);
      values[heredoc[1]!] = lines.splice(0, end).join('\n');
      lines.shift();
    } else if (line.includes('=')) values[line.slice(0, line.indexOf('='))] = line.slice(line.indexOf('=') + 1);
  }
  return values;
}
