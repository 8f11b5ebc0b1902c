import { terminal } from './terminal.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
  '::': '&#58;&#58;',
  '##[': '##&#91;',
};

/** Log text for HTML, as content or within a quoted attribute; inert also where the file is printed on a runner's log. */
export function html(text: string): string {
  return terminal(text).replace(/[&<>"'`]|::|##\[/g, found => entities[found]!);
}
