/** Lines within which two tell of the same moment at most. */
const reach = 60;

/** Those near enough to be told of, in order, with the one at `index` itself; `ordered` by line. */
export function around<T extends { readonly line: number }>(ordered: readonly T[], index: number): readonly T[] {
  const isNear = ({ line }: T) => Math.abs(line - ordered[index]!.line) <= reach;
  let from = index;
  let end = index + 1;
  while (from > 0 && isNear(ordered[from - 1]!)) from--;
  while (end < ordered.length && isNear(ordered[end]!)) end++;
  return ordered.slice(from, end);
}
