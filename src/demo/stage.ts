import { SignJWT } from 'jose';
import { bonsai } from './stand-ins/bonsai.ts';
import { calypsoai } from './stand-ins/calypsoai.ts';
import { dailybot } from './stand-ins/dailybot.ts';
import { hautai } from './stand-ins/hautai.ts';
import { mistral } from './stand-ins/mistral.ts';
import { type Running, serve } from './stand-ins/serve.ts';

/** The stand-ins at work, and the variables by which the demo's configuration finds and is known to them. */
export interface Stage {
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

const company = '3f0c7a1e-5b7d-4c1e-9a57-2f1f6f0f4242';
const hour = 3600;
const day = 24 * hour;

/** Starts the five founding providers on loopback and hands out credentials in the states that the configuration names. */
export async function openStage(now: () => Date): Promise<Stage> {
  const jwts = await datasetTokens(now);
  const running = await startAll(jwts, now);
  const [onPrem, saas, search, models, datasets, standup] = running.map(({ url }) => url);
  return {
    env: {
      ...credentials(jwts),
      CALYPSOAI_ONPREM_URL: onPrem!,
      CALYPSOAI_SAAS_URL: saas!,
      BONSAI_URL: search!,
      MISTRAL_URL: models!,
      MISTRAL_TOKEN_URL: `${models}/auth/token`,
      HAUTAI_URL: datasets!,
      DAILYBOT_URL: standup!,
    },
    close: async () => {
      await Promise.all(running.map(server => server.close()));
    },
  };
}

type Jwts = Readonly<Record<'fresh' | 'ending' | 'ended' | 'old', string>>;

/** HS256 with a key of the moment: the stand-in knows its tokens by value, as an opaque API would. */
async function datasetTokens(now: () => Date): Promise<Jwts> {
  const seconds = Math.floor(now().getTime() / 1000);
  const key = crypto.getRandomValues(new Uint8Array(32));
  const sign = (id: string, expires: number): Promise<string> =>
    new SignJWT({ company_id: company, scope: 'datasets:read', jti: id })
      .setProtectedHeader({ alg: 'HS256', typ: 'JWT' })
      .setIssuedAt(expires - 30 * day)
      .setExpirationTime(expires)
      .sign(key);
  return {
    fresh: await sign('fresh', seconds + 25 * day),
    ending: await sign('ending', seconds + 3 * day + hour),
    ended: await sign('ended', seconds - 9 * hour),
    old: await sign('old', seconds + 20 * day),
  };
}

const on = { onPrem: 'cai-onprem-5d0f6c2e9b7a', saas: 'cai-saas-91c4e07d33fa' };
const client = {
  id: 'acme-summaries',
  secret: 'demo-client-secret-7f3e',
  refresh: 'demo-refresh-token-2b9c',
  access: 'demo-access-token-e41a',
};
const keys = {
  bonsai: 'bonsai-demo-key',
  bonsaiSecret: 'bonsai-demo-secret',
  mistral: 'demoMistralKey0123456789abcdefgh',
  dailybot: 'demo-dailybot-key-6a0d',
};

function startAll(jwts: Jwts, now: () => Date): Promise<Running[]> {
  const seconds = Math.floor(now().getTime() / 1000);
  const accepted = [jwts.fresh, jwts.ending, jwts.old].map(token => ({
    token,
    company,
    expires: seconds + day,
  }));
  return Promise.all([
    serve(calypsoai({ admins: [on.onPrem] })),
    serve(calypsoai({ admins: [on.saas] })),
    serve(bonsai([{ key: keys.bonsai, secret: keys.bonsaiSecret }])),
    serve(
      mistral({
        keys: [keys.mistral],
        clients: [
          { id: client.id, secret: client.secret, refreshTokens: [client.refresh], accessToken: client.access },
        ],
      }),
    ),
    serve(hautai(accepted, now)),
    serve(dailybot([{ key: keys.dailybot, organization: 'acme' }])),
  ]);
}

function credentials(jwts: Jwts): Record<string, string> {
  return {
    CALYPSOAI_TOKEN: on.onPrem,
    CALYPSOAI_STAGING_TOKEN: on.saas,
    BONSAI_KEY: keys.bonsai,
    BONSAI_SECRET: '',
    MISTRAL_API_KEY: `${keys.mistral}\n`,
    MISTRAL_REFRESH_TOKEN: client.refresh,
    MISTRAL_CLIENT_ID: client.id,
    MISTRAL_CLIENT_SECRET: client.secret,
    DATASETS_JWT: jwts.ending,
    DATASETS_ARCHIVE_JWT: jwts.ended,
    DATASETS_OLD_JWT: jwts.old,
    DATASETS_WRITER_JWT: jwts.fresh,
    DAILYBOT_API_KEY: keys.dailybot,
  };
}
