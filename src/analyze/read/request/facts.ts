import type { Endpoint, FoundUrl } from '../url.ts';

/** What a text tells of the request itself. */
export interface RequestFacts extends Partial<Endpoint> {
  readonly method?: string;
}

/** What a URL tells of the request. */
export function part({ host, path, query }: FoundUrl): RequestFacts {
  return { host, path, query };
}
