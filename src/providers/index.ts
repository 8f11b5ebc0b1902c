import { aws } from './aws.ts';
import { bonsai } from './bonsai.ts';
import { bonsaiCluster } from './bonsai-cluster.ts';
import { calypsoai } from './calypsoai.ts';
import { dailybot } from './dailybot.ts';
import { github } from './github.ts';
import { gitlab } from './gitlab.ts';
import { hautai } from './hautai.ts';
import { mistral } from './mistral.ts';
import { npm } from './npm.ts';
import type { Provider } from './provider.ts';
import { stripe } from './stripe.ts';

/** Every preset, in the order in which a log's host is looked up. Adding one is a file and a line here. */
export const providers: readonly Provider[] = [
  calypsoai,
  bonsai,
  bonsaiCluster,
  mistral,
  hautai,
  dailybot,
  aws,
  github,
  gitlab,
  npm,
  stripe,
];

export function findProvider(id: string): Provider | undefined {
  return providers.find(provider => provider.id === id);
}
