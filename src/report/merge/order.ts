/** Orders by code units: the same on every machine, unlike an order by locale. */
export function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The first of several in the order of `key`; ties go by the whole value, so that the order of `items` never matters. */
export function least<T>(items: readonly T[], key: (item: T) => string = () => ''): T {
  const ranked = items.map(item => ({ item, key: key(item), whole: JSON.stringify(item) }));
  return ranked.reduce((a, b) => ((compare(a.key, b.key) || compare(a.whole, b.whole)) > 0 ? b : a)).item;
}

/** Each value once, in the order of `key`, then of the whole value. */
export function distinct<T>(items: readonly T[], key: (item: T) => string = () => ''): T[] {
  const byText = new Map(items.map(item => [JSON.stringify(item), item]));
  return [...byText]
    .sort(([textA, a], [textB, b]) => compare(key(a), key(b)) || compare(textA, textB))
    .map(([, item]) => item);
}

/** Lists that are all alike stay as they are (the order of what was tried tells something); others are united and sorted. */
export function united(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = lists.map(list => [...new Set(list)]);
  const alike = others.every(list => JSON.stringify(list) === JSON.stringify(first));
  return alike ? first : [...new Set([...first, ...others.flat()])].sort(compare);
}

/** Items by key, in the order of their keys. */
export function grouped<T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] {
  const groups = Map.groupBy(items, key);
  return [...groups].sort(([a], [b]) => compare(a, b)).map(([, group]) => group);
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
