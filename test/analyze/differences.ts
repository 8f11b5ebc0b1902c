import type { Incident } from '../../src/model/report.ts';

type Field = 'status' | 'method' | 'host' | 'path' | 'count' | 'cause' | 'first';

/** A failure as a careful reader of a log finds it; what the log doesn't tell is null or absent. */
export interface Told {
  readonly status: number;
  readonly method: string | null;
  readonly host: string | null;
  readonly path: string | null;
  readonly count: number;
  readonly cause?: string;
  /** ISO 8601: when the first line stands that reports it. */
  readonly first?: string;
  /** Fields of which another careful reader may think otherwise. */
  readonly debatable?: Readonly<Partial<Record<Field, unknown>>>;
}

/** Logs are dated by the second, and an answer's own date may be one off. */
const tolerance = 2000;

/** What the analyzer found otherwise than the reader did, in words; empty where they agree. */
export function differences(told: readonly Told[], found: readonly Incident[]): string[] {
  const left = new Set(found);
  const compared = told.flatMap(one => {
    const match = [...left].find(incident => isSame(one, incident));
    if (!match) return [`missed ${name(one)}`];
    left.delete(match);
    return unlike(one, match);
  });
  return [...compared, ...[...left].map(incident => `invented ${name(incident)}`)];
}

function isSame(told: Told, { status, method, host, path }: Incident): boolean {
  const found = { status, method, host, path };
  return (['status', 'method', 'host', 'path'] as const).every(
    field => told[field] === found[field] || isDebatable(told, field),
  );
}

function unlike(told: Told, { count, cause, firstSeen }: Incident): string[] {
  const isLate = told.first !== undefined && !isNear(told.first, firstSeen);
  return [
    ...(told.count === count || isDebatable(told, 'count') ? [] : [`${name(told)}: ${count} times, not ${told.count}`]),
    ...(told.cause === undefined || told.cause === cause || isDebatable(told, 'cause')
      ? []
      : [`${name(told)}: ${cause}, not ${told.cause}`]),
    ...(isLate && !isDebatable(told, 'first') ? [`${name(told)}: since ${firstSeen}, not ${told.first}`] : []),
  ];
}

function isNear(one: string, other: string | null): boolean {
  return other !== null && Math.abs(Date.parse(one) - Date.parse(other)) <= tolerance;
}

function isDebatable({ debatable = {} }: Told, field: Field): boolean {
  return field in debatable;
}

function name({ status, method, host, path }: Pick<Told, 'status' | 'method' | 'host' | 'path'>): string {
  return [status, method, host, path].map(part => part ?? '-').join(' ');
}
