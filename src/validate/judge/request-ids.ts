import type { Answer } from '../../model/http.ts';
import type { Provider } from '../../providers/provider.ts';

/** Names that many providers share. */
const common = ['x-request-id', 'request-id', 'x-correlation-id', 'x-amzn-requestid', 'x-trace-id', 'cf-ray'];

/** What the provider's support can look the request up by. */
export function requestIdsOf(answer: Answer | null, provider: Provider | null): string[] {
  const names = new Set([...(provider?.requestIdHeaders ?? []), ...common]);
  return [...names].flatMap(name => answer?.headers[name] ?? []).filter(id => id.length <= 200);
}
