// The second half of record.sh: plays the stand-ins on port 443 and writes down what the jobs print, as a runner would.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { createInterface } from 'node:readline';
import { bonsai } from '../../../src/demo/stand-ins/bonsai.ts';
import { calypsoai } from '../../../src/demo/stand-ins/calypsoai.ts';
import { dailybot } from '../../../src/demo/stand-ins/dailybot.ts';
import { type HautAiToken, hautai } from '../../../src/demo/stand-ins/hautai.ts';
import { mistral } from '../../../src/demo/stand-ins/mistral.ts';
import { listen, type StandIn } from '../../../src/demo/stand-ins/serve.ts';

const { WORK = '', CLIENTS = '' } = process.env;
const here = import.meta.dirname;
/** Where a runner checks a repository out: the recording machine's own folders have no place in the logs. */
const workspace = '/home/runner/work/acme/acme';
const company = '3f0c7a1e-5b7d-4c1e-9a57-2f1f6f0f4242';

/** The nightly job's token, taken back while the job runs: the rotation of the story. */
const datasets: HautAiToken[] = [{ token: 'demo-old-datasets-token', company, expires: 4_000_000_000 }];

const hosts: Readonly<Record<string, StandIn>> = {
  'www.us1.calypsoai.app': calypsoai({ admins: ['demo-saas-token'] }),
  'api.bonsai.io': bonsai([{ key: 'demo-key', secret: 'demo-secret' }]),
  'api.mistral.ai': mistral({ keys: ['demo-mistral-key'], clients: [] }),
  'saas.haut.ai': hautai(datasets, () => new Date()),
  'api.dailybot.com': dailybot([{ key: 'demo-member-key', organization: 'acme' }]),
};

/** Each job's log, by the name it has in GitHub's run archive, and the script that writes it. */
const jobs: Readonly<
  Record<
    string,
    { readonly run: string; readonly command: readonly string[]; readonly tokens: Readonly<Record<string, string>> }
  >
> = {
  'deploy (production)/4_Smoke test.txt': {
    run: './smoke-test.sh',
    command: ['bash', `${here}/smoke-test.sh`],
    tokens: { CALYPSOAI_TOKEN: 'demo-on-prem-token', BONSAI_KEY: 'demo-key' },
  },
  'deploy (production)/5_List campaigns.txt': {
    run: 'python campaigns.py',
    command: ['/usr/bin/python3', `${here}/campaigns.py`],
    tokens: { CALYPSOAI_TOKEN: 'demo-on-prem-token' },
  },
  'nightly/3_Sync datasets.txt': {
    run: 'python sync_datasets.py',
    command: ['/usr/bin/python3', `${here}/sync_datasets.py`],
    tokens: { DATASETS_JWT: 'demo-old-datasets-token' },
  },
  'notify/2_Register webhook.txt': {
    run: 'node register-webhook.mjs',
    command: ['node', `${here}/register-webhook.mjs`],
    tokens: { DAILYBOT_API_KEY: 'demo-member-key' },
  },
  'notify/3_Summarise.txt': {
    run: 'node summarise.mjs',
    command: ['node', `${here}/summarise.mjs`],
    tokens: { MISTRAL_API_KEY: 'demo-key-of-last-year' },
  },
};

const server = createServer(
  { key: readFileSync(`${WORK}/key.pem`), cert: readFileSync(`${WORK}/cert.pem`) },
  (request, response) => {
    const standIn = hosts[(request.headers.host ?? '').split(':')[0]!];
    return standIn ? listen(standIn)(request, response) : response.writeHead(421).end();
  },
);
await new Promise<void>(resolve => server.listen(443, '127.0.0.1', resolve));
// The scripts ask for this rotation half way through (SIGUSR2), so that the log shows a success before the first failure.
process.on('SIGUSR2', () => datasets.splice(0));

const logs: Record<string, string[]> = {};
for (const [name, job] of Object.entries(jobs)) logs[name] = await record(job);
server.close();
writeFileSync(`${here}/../../../src/demo/logs.json`, `${JSON.stringify(logs, null, 2)}\n`);

/** What the runner's own mask makes of a step's secrets. */
function hide(line: string, tokens: Readonly<Record<string, string>>): string {
  return Object.values(tokens).reduce((text, token) => text.replaceAll(token, '***'), line);
}

/** Runs a job's script and stamps each line with the time at which it came, seven digits deep, as the runner does. */
async function record({ run, command, tokens }: (typeof jobs)[string]): Promise<string[]> {
  const lines: string[] = [];
  const stamp = (line: string): void => {
    const shown = hide(line.replaceAll(here, workspace).replaceAll(CLIENTS, workspace), tokens);
    lines.push(`${new Date().toISOString().replace('Z', '0000Z')} ${shown}`);
  };
  const masked = Object.keys(tokens).map(token => `  ${token}: ***`);
  for (const line of [`##[group]Run ${run}`, run, 'shell: /usr/bin/bash -e {0}', 'env:', ...masked, '##[endgroup]'])
    stamp(line);
  const child = spawn(command[0]!, command.slice(1), {
    cwd: CLIENTS,
    env: { ...process.env, ...tokens, RECORDER: String(process.pid), PYTHONUNBUFFERED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const readers = [child.stdout, child.stderr].map(input => createInterface({ input }).on('line', stamp));
  const code = await new Promise(resolve => child.on('close', resolve));
  for (const reader of readers) reader.close();
  if (code !== 0) stamp(`##[error]Process completed with exit code ${code}.`);
  return lines;
}
