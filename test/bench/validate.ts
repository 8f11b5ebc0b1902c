import { defaultConcurrency } from '../../src/commands/defaults.ts';
import { validateCredentials } from '../../src/commands/validate-credentials.ts';
import { loadConfig } from '../../src/config/load.ts';
import { providers } from '../../src/providers/index.ts';
import { json, serve } from '../stand-ins/recording-server.ts';

const credentials = 200;
const latency = 100;
const hosts = 4;

/** Wall time of `validate` for many credentials, beside what the latency and the limit per host allow at best. */
export async function bench(): Promise<string[]> {
  const servers = await Promise.all(Array.from({ length: hosts }, startSlow));
  const origins = servers.map(({ origin }) => origin);
  const one = await measure(origins.slice(0, 1));
  const all = await measure(origins);
  await Promise.all(servers.map(server => server.close()));
  return [line('one host', one, 1), line(`${hosts} hosts`, all, hosts)];
}

function startSlow() {
  return serve(async () => {
    await new Promise(resolve => setTimeout(resolve, latency));
    return json(200, {});
  });
}

/** Milliseconds from configuration to entries. */
async function measure(origins: readonly string[]): Promise<number> {
  const env = { TOKEN: 'a-token-for-the-benchmark' };
  const yaml = Array.from({ length: credentials }, (_, number) => {
    const target = `targets: { production: "${origins[number % origins.length]}" }`;
    return `  c${number}: { scheme: bearer, token: $TOKEN, probe: GET /me, ${target} }`;
  });
  const text = ['version: 1', 'credentials:', ...yaml].join('\n');
  const started = performance.now();
  const config = loadConfig({ file: 'bench.yml', text }, env, providers);
  const options = { environment: null, offline: false, onInconclusive: 'warn', timeout: null } as const;
  const world = { env, now: () => new Date() };
  const { entries } = await validateCredentials(config, { ...options, concurrency: defaultConcurrency }, world);
  if (entries.some(({ outcome }) => outcome !== 'accepted'))
    throw new Error('a credential of the benchmark was not accepted');
  return performance.now() - started;
}

function line(where: string, milliseconds: number, spread: number): string {
  const rounds = Math.ceil(credentials / spread / defaultConcurrency);
  const ideal = rounds * latency;
  const share = Math.round((milliseconds / ideal - 1) * 100);
  return `validate: ${credentials} credentials, ${where}, ${latency} ms each: ${Math.round(milliseconds)} ms (ideal ${ideal} ms, +${share} %)`;
}
