import { airtable } from './airtable.ts';
import { algolia } from './algolia.ts';
import { anthropic } from './anthropic.ts';
import { appStoreConnect } from './app-store-connect.ts';
import { artifactory } from './artifactory.ts';
import { auth0 } from './auth0.ts';
import { aws } from './aws.ts';
import { awsEcr } from './aws-ecr.ts';
import { azure } from './azure.ts';
import { azureDevops } from './azure-devops.ts';
import { bitbucket } from './bitbucket.ts';
import { bitbucketAccessToken } from './bitbucket-access-token.ts';
import { bonsai } from './bonsai.ts';
import { bonsaiCluster } from './bonsai-cluster.ts';
import { buildkite } from './buildkite.ts';
import { calypsoai } from './calypsoai.ts';
import { chromatic } from './chromatic.ts';
import { circleci } from './circleci.ts';
import { cloudflare } from './cloudflare.ts';
import { cloudsmith } from './cloudsmith.ts';
import { codecov } from './codecov.ts';
import { cohere } from './cohere.ts';
import { confluence } from './confluence.ts';
import { contentful } from './contentful.ts';
import { cratesIo } from './crates-io.ts';
import { dailybot } from './dailybot.ts';
import { datadog } from './datadog.ts';
import { digitalocean } from './digitalocean.ts';
import { discordBot } from './discord-bot.ts';
import { discordWebhook } from './discord-webhook.ts';
import { dockerHub } from './docker-hub.ts';
import { doppler } from './doppler.ts';
import { elasticCloud } from './elastic-cloud.ts';
import { elasticsearch } from './elasticsearch.ts';
import { expo } from './expo.ts';
import { fastly } from './fastly.ts';
import { figma } from './figma.ts';
import { firebase } from './firebase.ts';
import { flyIo } from './fly-io.ts';
import { gcp } from './gcp.ts';
import { ghcr } from './ghcr.ts';
import { github } from './github.ts';
import { githubApp } from './github-app.ts';
import { gitlab } from './gitlab.ts';
import { gitlabDeployToken } from './gitlab-deploy-token.ts';
import { googlePlay } from './google-play.ts';
import { grafana } from './grafana.ts';
import { grafanaCloud } from './grafana-cloud.ts';
import { groq } from './groq.ts';
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
  airtable,
  algolia,
  anthropic,
  appStoreConnect,
  artifactory,
  auth0,
  aws,
  awsEcr,
  azure,
  azureDevops,
  bitbucket,
  bitbucketAccessToken,
  buildkite,
  chromatic,
  circleci,
  cloudflare,
  cloudsmith,
  codecov,
  cohere,
  confluence,
  contentful,
  cratesIo,
  datadog,
  digitalocean,
  discordBot,
  discordWebhook,
  dockerHub,
  doppler,
  elasticCloud,
  elasticsearch,
  expo,
  fastly,
  figma,
  firebase,
  flyIo,
  gcp,
  ghcr,
  github,
  githubApp,
  gitlab,
  gitlabDeployToken,
  googlePlay,
  grafana,
  grafanaCloud,
  groq,
  npm,
  stripe,
];

export function findProvider(id: string): Provider | undefined {
  return providers.find(provider => provider.id === id);
}
