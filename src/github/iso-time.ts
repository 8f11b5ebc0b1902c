/** A time of the REST API, which has no milliseconds and may have a zone, as a report writes it. */
export function isoTime(time: string): string {
  return new Date(time).toISOString();
}
