import type { Provider } from './provider.ts';

/** Every preset, in the order in which a log's host is looked up. Adding one is a file and a line here. */
export const providers: readonly Provider[] = [];

export function findProvider(id: string): Provider | undefined {
  return providers.find(provider => provider.id === id);
}
