const SHORTEST = 8;

/** Whether one text holds what the other says, apart from logger columns, exception classes and numbers. */
export function sameWords(one: string, other: string): boolean {
  const [a, b] = [coreOf(one), coreOf(other)];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST && long.includes(short);
}

/** The sentence of a line: `E0808 15:24:31.4 18913 ttl.go:219] User "x" cannot patch` says `user x cannot patch`. */
function coreOf(text: string): string {
  return text
    .slice(0, 600)
    .replace(
      /^(?:[A-Z]\d{4} [\d:.]+ {1,12}\d+ [\w./-]{1,80}:\d+\] |\[[A-Z]{3,8}\]\s{0,8}|[A-Z][a-z]{2} \d\d [\d:]{8} \S{1,80} \S{1,80}: )+/,
      '',
    )
    .replace(
      /^(?:Caused by: |Exception Occurred |Error: |error: |(?:→|›|>|⨯|✖) {0,3}|[\w$.\\]{1,120}(?:Error|Exception)(?: \[\w+\])?: )+/,
      '',
    )
    .toLowerCase()
    .replace(/[^a-z0-9/]+/g, ' ')
    .trim();
}
