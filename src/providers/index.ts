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
import { heroku } from './heroku.ts';
import { hetzner } from './hetzner.ts';
import { honeycomb } from './honeycomb.ts';
import { huggingface } from './huggingface.ts';
import { infisical } from './infisical.ts';
import { jenkins } from './jenkins.ts';
import { jira } from './jira.ts';
import { launchdarkly } from './launchdarkly.ts';
import { linear } from './linear.ts';
import { linode } from './linode.ts';
import { mailgun } from './mailgun.ts';
import { mavenCentral } from './maven-central.ts';
import { mistral } from './mistral.ts';
import { mixpanel } from './mixpanel.ts';
import { mongodbAtlas } from './mongodb-atlas.ts';
import { neon } from './neon.ts';
import { netlify } from './netlify.ts';
import { newRelic } from './new-relic.ts';
import { nexus } from './nexus.ts';
import { notion } from './notion.ts';
import { npm } from './npm.ts';
import { nuget } from './nuget.ts';
import { ociRegistry } from './oci-registry.ts';
import { okta } from './okta.ts';
import { onepassword } from './onepassword.ts';
import { openai } from './openai.ts';
import { opsgenie } from './opsgenie.ts';
import { packagist } from './packagist.ts';
import { pagerduty } from './pagerduty.ts';
import { paypal } from './paypal.ts';
import { percy } from './percy.ts';
import { pinecone } from './pinecone.ts';
import { planetscale } from './planetscale.ts';
import { posthog } from './posthog.ts';
import { postmark } from './postmark.ts';
import type { Provider } from './provider.ts';
import { pulumi } from './pulumi.ts';
import { pypi } from './pypi.ts';
import { quay } from './quay.ts';
import { railway } from './railway.ts';
import { railwayAccount } from './railway-account.ts';
import { render } from './render.ts';
import { replicate } from './replicate.ts';
import { rubygems } from './rubygems.ts';
import { segment } from './segment.ts';
import { sendgrid } from './sendgrid.ts';
import { sentry } from './sentry.ts';
import { shopify } from './shopify.ts';
import { slack } from './slack.ts';
import { slackWebhook } from './slack-webhook.ts';
import { snyk } from './snyk.ts';
import { sonarcloud } from './sonarcloud.ts';
import { sonarqube } from './sonarqube.ts';
import { stripe } from './stripe.ts';
import { supabase } from './supabase.ts';
import { supabaseProject } from './supabase-project.ts';
import { tailscale } from './tailscale.ts';
import { teamsWebhook } from './teams-webhook.ts';
import { telegram } from './telegram.ts';
import { terraformCloud } from './terraform-cloud.ts';
import { twilio } from './twilio.ts';
import { vault } from './vault.ts';
import { vercel } from './vercel.ts';
import { vultr } from './vultr.ts';
import { wandb } from './wandb.ts';
import { xai } from './xai.ts';

/**
 * Every preset, in the order in which a log's host is looked up: the founding five, then by id, but one that names a host
 * exactly stands before one that takes all subdomains. Adding one is a file and a line here.
 */
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
  ghcr,
  github,
  githubApp,
  gitlab,
  gitlabDeployToken,
  googlePlay,
  gcp,
  grafana,
  grafanaCloud,
  groq,
  heroku,
  hetzner,
  honeycomb,
  huggingface,
  infisical,
  jenkins,
  jira,
  confluence,
  launchdarkly,
  linear,
  linode,
  mailgun,
  mavenCentral,
  mixpanel,
  mongodbAtlas,
  neon,
  netlify,
  newRelic,
  nexus,
  notion,
  npm,
  nuget,
  ociRegistry,
  okta,
  onepassword,
  openai,
  opsgenie,
  packagist,
  pagerduty,
  paypal,
  percy,
  pinecone,
  planetscale,
  posthog,
  postmark,
  pulumi,
  pypi,
  quay,
  railway,
  railwayAccount,
  render,
  replicate,
  rubygems,
  segment,
  sendgrid,
  sentry,
  shopify,
  slack,
  slackWebhook,
  snyk,
  sonarcloud,
  sonarqube,
  stripe,
  supabase,
  supabaseProject,
  tailscale,
  teamsWebhook,
  telegram,
  terraformCloud,
  twilio,
  vault,
  vercel,
  vultr,
  wandb,
  xai,
];

export function findProvider(id: string): Provider | undefined {
  return providers.find(provider => provider.id === id);
}
