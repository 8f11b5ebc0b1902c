import { gzipSync } from 'node:zlib';

const bytes = (text: string) => Buffer.from(text);
const each = (text: string, write: (character: string) => string) => [...text].map(write).join('');
const hexOf = (character: string) => character.charCodeAt(0).toString(16);
const wrapped = (text: string, columns: number) => text.replace(new RegExp(`.{${columns}}(?=.)`, 'g'), '$&\n');

/** Ways in which a value stands in a log, by name. Each takes printable ASCII. */
export const forms: Readonly<Record<string, (value: string) => string>> = {
  exact: value => value,
  'upper case': value => value.toUpperCase(),
  'lower case': value => value.toLowerCase(),
  base64: value => bytes(value).toString('base64'),
  'base64 behind a user name': value => bytes(`alice:${value}`).toString('base64'),
  'base64 behind two bytes, before more': value => bytes(`a:${value}, and more`).toString('base64'),
  'base64 with a line break': value => bytes(`${value}\n`).toString('base64'),
  base64url: value => bytes(`ü${value}`).toString('base64url'),
  'base64 in lines of 19': value => wrapped(bytes(`alice:${value}`).toString('base64'), 19),
  'base64 of base64': value => bytes(bytes(value).toString('base64')).toString('base64'),
  'base64 of UTF-16': value => Buffer.from(value, 'utf16le').toString('base64'),
  'base64 of big-endian UTF-16': value => Buffer.from(value, 'utf16le').swap16().toString('base64'),
  'base64 of JSON': value => bytes(JSON.stringify({ user: 'alice', data: value })).toString('base64'),
  'base64 of gzip': value => gzipSync(`some text with ${value} in it`).toString('base64'),
  hex: value => bytes(value).toString('hex'),
  'upper hex': value => bytes(value).toString('hex').toUpperCase(),
  'hex with spaces': value =>
    bytes(value)
      .toString('hex')
      .replace(/..(?=.)/g, '$& '),
  percent: encodeURIComponent,
  'percent, every byte': value => each(value, character => `%${hexOf(character).padStart(2, '0')}`),
  'percent, twice': value => encodeURIComponent(each(value, character => `%${hexOf(character).toUpperCase()}`)),
  form: value => new URLSearchParams({ a: value }).toString().slice(2),
  JSON: value => JSON.stringify(value),
  'JSON in JSON in JSON': value => JSON.stringify(JSON.stringify(JSON.stringify(value))),
  'JSON safe for HTML': value => JSON.stringify(value).replace(/[<>&+']/g, c => `\\u00${hexOf(c)}`),
  '\\u escapes': value => each(value, character => `\\u${hexOf(character).padStart(4, '0')}`),
  '\\x escapes': value => each(value, character => `\\x${hexOf(character)}`),
  'octal escapes': value => each(value, character => `\\${character.charCodeAt(0).toString(8).padStart(3, '0')}`),
  XML: value =>
    value.replace(/[&<>"']/g, c => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c] ?? '&apos;'),
  'numeric XML': value => each(value, character => `&#${character.charCodeAt(0)};`),
  'hexadecimal XML': value => each(value, character => `&#x${hexOf(character).toUpperCase()};`),
  bash: value => `'${value.replaceAll("'", `'\\''`)}'`,
  ash: value => `'${value.replaceAll("'", `'"'"'`)}'`,
  'bash with backslashes': value => value.replace(/[^\w]/g, '\\$&'),
  "bash $'…'": value => `$'${value.replace(/[\\']/g, '\\$&')}'`,
  cmd: value => value.replace(/[&<>|^()!"%]/g, '^$&'),
  batch: value => value.replaceAll('%', '%%'),
  PowerShell: value => `"${value.replace(/["$`]/g, '`$&')}"`,
  SQL: value => `'${value.replaceAll("'", "''")}'`,
  make: value => value.replaceAll('$', '$$$$'),
  'Python repr': value =>
    value.includes("'") && !value.includes('"') ? `"${value}"` : `'${value.replace(/[\\']/g, '\\$&')}'`,
  'Ruby inspect': value => `"${value.replace(/["\\#]/g, '\\$&')}"`,
  'Go %q': value => JSON.stringify(value).replaceAll('\\u00', '\\x'),
  'UTF-16': value => each(value, character => `${character}\0`),
  'cut by colours': value => `${value.slice(0, value.length / 2)}\x1b[0m\x1b[31;1m${value.slice(value.length / 2)}`,
  'coloured each': value => each(value, character => `\x1b[3${character.charCodeAt(0) % 8}m${character}`),
  'cut by a carriage return': value => `${value.slice(0, 5)}\r${value.slice(5)}`,
  'cut by the runner': value => `${value.slice(0, 7)}\n2026-11-22T00:55:29.5373484Z ${value.slice(7)}`,
  'cut by Compose': value => `${value.slice(0, -6)}\nweb-1  | ${value.slice(-6)}`,
  'cut by BuildKit': value => `${value.slice(0, 6)}\n#12 1.234 ${value.slice(6)}`,
  'continued line': value => `${value.slice(0, 6)}\\\n    ${value.slice(6)}`,
};
