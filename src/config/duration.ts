const unitMilliseconds = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 } as const;

/** How a duration is written, for messages. */
export const durationUnits = 'ms, s, m, h, d or w';

/** Milliseconds of `14d`, `24h`, `500ms`; null where it is no duration. */
export function parseDuration(text: string): number | null {
  const match = /^(\d{1,9}) ?(ms|s|m|h|d|w)$/.exec(text);
  return match === null ? null : Number(match[1]) * unitMilliseconds[match[2] as keyof typeof unitMilliseconds];
}
