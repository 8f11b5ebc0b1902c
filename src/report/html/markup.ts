import { html } from '../escape/html.ts';

/** Text that is HTML already. Only `markup` makes it, so that no log text gets into a page unescaped. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Markup | string | number | null | false | readonly Part[];

/** A template that escapes what is put into it: text and numbers are escaped, markup is kept, null and false are left out. */
export function markup(template: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(String.raw({ raw: template }, ...parts.map(render)));
}

function render(part: Part): string {
  if (part === null || part === false) return '';
  if (part instanceof Markup) return part.text;
  return typeof part === 'object' ? part.map(render).join('') : html(String(part));
}

/** Lines that keep their ends and their indentation, for a `pre`. */
export function lines(text: readonly string[]): Markup {
  return new Markup(text.map(line => `${/^ */.exec(line)![0]}${html(line)}`).join('\n'));
}
