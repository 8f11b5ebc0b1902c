import type { Incident } from '../model/report.ts';
import type { Preamble } from './preamble.ts';

/** The same incident, with what GitHub itself has to do with it: the token's permissions, and secrets that weren't given. */
export function explainByGitHub(incident: Incident, preamble: Preamble, hosts: ReadonlySet<string>): Incident {
  if (isGitHub(incident, hosts)) return explainToken(incident, preamble);
  return incident.status === 401 ? explainSecrets(incident, preamble) : incident;
}

/** By its host, or by words that GitHub alone has for a token of a workflow. */
function isGitHub({ host, message }: Incident, hosts: ReadonlySet<string>): boolean {
  if (host === null) return /resource not accessible by integration/i.test(message ?? '');
  return hosts.has(host) || /^(?:.+\.)?(?:github\.com|ghcr\.io|ghe\.com)$/.test(host);
}

/** docs.github.com, "Controlling permissions for GITHUB_TOKEN": naming one permission sets all others to none. */
function explainToken(incident: Incident, { permissions, secretSource }: Preamble): Incident {
  if (permissions.size === 0 || incident.status !== 403) return incident;
  const granted = [...permissions].map(([name, level]) => `${name}: ${level}`).join(', ');
  const readOnly = secretSource === 'None' || secretSource === 'Dependabot';
  const why = readOnly ? `, and a run of this kind (Secret source: ${secretSource}) gets no more than read` : '';
  return {
    ...incident,
    cause: incident.cause === 'unknown' ? 'insufficient-scope' : incident.cause,
    evidence: [...incident.evidence, `the job's GITHUB_TOKEN had ${granted}${why}`],
    fix: [
      `add the permission that the call needs to the job's "permissions:" block (it has ${granted})`,
      ...incident.fix,
    ],
  };
}

const known: Readonly<Record<string, string>> = {
  None: 'the run was given no secrets, as a fork’s pull request is: every secret in the workflow was empty',
  Dependabot: 'Dependabot started the run: it was given the Dependabot secrets, not the Actions secrets',
};

function explainSecrets(incident: Incident, { secretSource }: Preamble): Incident {
  const why = secretSource === null ? undefined : known[secretSource];
  if (!why) return incident;
  const open = incident.cause === 'unknown' || incident.cause === 'invalid-credential';
  return {
    ...incident,
    cause: open ? 'missing-credential' : incident.cause,
    evidence: [...incident.evidence, `the log says "Secret source: ${secretSource}": ${why}`],
    fix: [secretSource === 'None' ? forkFix : dependabotFix, ...incident.fix],
  };
}

const forkFix = 'run the deploy on a branch of the repository itself, or after the merge; a fork’s run gets no secrets';
const dependabotFix = 'set the same secret under Settings, Secrets and variables, Dependabot';
