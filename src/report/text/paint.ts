export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'green';

export type Paint = Readonly<Record<Style, (text: string) => string>>;

/** ANSI styles (ECMA-48, SGR), or the text as it is where no colour is wanted. */
export function paintFor(color: boolean): Paint {
  const style = (on: number, off: number) => (text: string) =>
    color && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return { bold: style(1, 22), dim: style(2, 22), red: style(31, 39), yellow: style(33, 39), green: style(32, 39) };
}
