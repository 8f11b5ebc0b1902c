/** What lines tell of one request and its answer; every field may be missing. */
export interface Facts {
  /** As the log prints it; where only words refuse, 401 or 403 by what they say (see `read/refusals/`). */
  readonly status?: number;
  /** Whether a number was printed; words alone give way to it. */
  readonly isPrinted?: boolean;
  /** Whether its words are a protocol's own name for it. */
  readonly isSure?: boolean;
  readonly method?: string;
  readonly host?: string;
  readonly path?: string;
  /** Names of the query's parameters. */
  readonly query?: readonly string[];
  readonly message?: string;
  /** The event's own full time, ISO 8601 in UTC. */
  readonly time?: string;
  readonly zoneAssumed?: boolean;
  readonly requestIds?: readonly string[];
  readonly client?: string;
  readonly wwwAuthenticate?: string;
  /** The answer's headers, names in lower case, for the cause. */
  readonly headers?: Readonly<Record<string, string>>;
  /** What the log shows of the answer's body, cut at a bound. */
  readonly body?: string;
  /** `Bearer`, `Basic`, `none sent`. */
  readonly credentialShape?: string;
  /** Names of things that only one run of a program has: its debug log. */
  readonly runs?: readonly string[];
  /** The line that the status stands on. */
  readonly line?: number;
}

/** What a URL or a path tells: its host, path and the names of its query's parameters. */
export function factsOfPlace(
  place: {
    readonly host?: string | null | undefined;
    readonly path?: string | null | undefined;
    readonly query?: readonly string[] | undefined;
  } | null,
): Facts {
  const { host, path, query = [] } = place ?? {};
  return { ...(host ? { host } : {}), ...(path ? { path } : {}), ...(query.length > 0 ? { query } : {}) };
}

export function factsOfMoment(moment: { readonly iso: string; readonly zoneAssumed: boolean } | null): Facts {
  return moment === null ? {} : { time: moment.iso, zoneAssumed: moment.zoneAssumed };
}

/** A 401 or 403, printed or meant. */
export function isRefusal({ status }: Facts): boolean {
  return status === 401 || status === 403;
}

export function isPrintedRefusal(facts: Facts): boolean {
  return isRefusal(facts) && facts.isPrinted === true;
}

/** The first facts, with what they lack from the second; a refusal wins over another status, a printed one over words. */
export function over(first: Facts, second: Facts): Facts {
  const secondWins =
    (isRefusal(second) && !isRefusal(first)) || (isPrintedRefusal(second) && isRefusal(first) && !first.isPrinted);
  return {
    ...second,
    ...defined(first),
    ...(second.host?.startsWith(`${first.host}:`) ? { host: second.host } : {}),
    ...(secondWins ? { status: second.status!, isPrinted: second.isPrinted ?? false } : {}),
    ...(first.requestIds && second.requestIds
      ? { requestIds: [...new Set([...first.requestIds, ...second.requestIds])] }
      : {}),
  };
}

function defined(facts: Facts): Facts {
  if (!Object.values(facts).includes(undefined)) return facts;
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}

/** Whether two facts can't be of one request. */
export function contradicts(one: Facts, other: Facts): boolean {
  const bothPrinted = one.isPrinted === true && other.isPrinted === true;
  return (
    ((bothPrinted || one.isSure === true || other.isSure === true) && differ(one.status, other.status)) ||
    differ(one.method, other.method) ||
    differ(...comparableHosts(one.host, other.host)) ||
    differ(one.path?.replace(/\/$/, ''), other.path?.replace(/\/$/, ''))
  );
}

/** Both are told, and not the same. */
export function differ(one: unknown, other: unknown): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** A dump may tell the port apart from the host. */
function comparableHosts(one: string | undefined, other: string | undefined): [string | undefined, string | undefined] {
  const bothTellPorts = /:\d+$/.test(one ?? '') && /:\d+$/.test(other ?? '');
  const bare = (host: string | undefined) => host?.replace(/:\d+$/, '');
  return bothTellPorts ? [one, other] : [bare(one), bare(other)];
}

/** Whether the first has a method, host or path that the second lacks. */
export function tellsMore(one: Facts, other: Facts): boolean {
  return (['method', 'host', 'path'] as const).some(field => one[field] !== undefined && other[field] === undefined);
}

/** What is known of the request, whatever came of it. */
export function withoutStatus({
  status: _status,
  isPrinted: _isPrinted,
  isSure: _isSure,
  line: _line,
  ...facts
}: Facts): Facts {
  return facts;
}

/** What source shows: a request that may be made, never its answer. */
export function withoutAnswer({ method, host, path, query }: Facts): Facts {
  return { ...(method ? { method } : {}), ...factsOfPlace({ host, path, query }) };
}

/** What is known of the answer, whatever was asked. */
export function withoutRequest({ method: _method, host: _host, path: _path, query: _query, ...facts }: Facts): Facts {
  return facts;
}

/** The answer's request id, or the run's own debug log, names both. */
export function sharesId(one: Facts, other: Facts): boolean {
  const shares = (field: 'requestIds' | 'runs') => (other[field] ?? []).some(id => one[field]?.includes(id));
  return shares('requestIds') || shares('runs');
}
