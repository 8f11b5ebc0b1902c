/** Every match of a global expression. Unlike `matchAll` it makes no copy of the expression, which counts for short texts. */
export function* each(pattern: RegExp, text: string): Iterable<RegExpExecArray> {
  for (let at = 0; ; ) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) return;
    yield found;
    at = found.index + Math.max(1, found[0].length);
  }
}
