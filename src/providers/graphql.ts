import type { ProbeDescription } from './provider.ts';

/** A probe by a GraphQL query, which reads only (GraphQL specification, section 6.2.1). */
export function graphql(path: string, query: string): ProbeDescription {
  return {
    method: 'POST',
    path,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ query }),
    sideEffects: 'none: a GraphQL query only reads',
  };
}
