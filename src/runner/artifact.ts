import type { ArtifactFiles, UploadResult } from '../model/runner.ts';

type Kept = Extract<UploadResult, { kind: 'kept' }>;

/** The contract gives an upload 60 s, with the end of the process: it never holds up a job that wants to go on, or to fail. */
const limit = 55_000;

const givenUp: UploadResult = { kind: 'kept', reason: 'the upload took more than 55 s', isPending: true };

/** Uploads by @actions/artifact, a megabyte of code that is loaded only here. */
export async function upload(artifact: ArtifactFiles, env: NodeJS.ProcessEnv): Promise<UploadResult> {
  const absent = whyNoStorage(env);
  if (absent) return { kind: 'kept', reason: absent };
  const { promise: interrupted, resolve: interrupt } = Promise.withResolvers<UploadResult>();
  const timeout = setTimeout(() => interrupt(givenUp), limit);
  // The package throws from its streams' event handlers, too, and goes on doing so after we gave up.
  process.on('uncaughtException', error => interrupt({ ...refused(error), isPending: true }));
  const result = await Promise.race([send(artifact, env).catch(refused), interrupted]);
  clearTimeout(timeout);
  return result;
}

/**
 * GitHub Enterprise Server has no artifact service of this generation. The test of the host is @actions/artifact's own,
 * made first because the package would print a warning of its own.
 */
function whyNoStorage(env: NodeJS.ProcessEnv): string | null {
  const { hostname } = new URL(env.GITHUB_SERVER_URL || 'https://github.com');
  const isStored = /^github\.com$|\.ghe\.com$|\.localhost$/i.test(hostname);
  return isStored ? null : `${hostname} stores no artifacts of this kind`;
}

async function send(
  { name, files, folder, retentionDays }: ArtifactFiles,
  env: NodeJS.ProcessEnv,
): Promise<UploadResult> {
  const { DefaultArtifactClient } = await import('@actions/artifact');
  const options = retentionDays === null ? {} : { retentionDays };
  const { id } = await new DefaultArtifactClient().uploadArtifact(name, [...files], folder, options);
  if (id === undefined) return { kind: 'kept', reason: 'the artifact service gave it no id' };
  const run = `${env.GITHUB_SERVER_URL}/${env.GITHUB_REPOSITORY}/actions/runs/${env.GITHUB_RUN_ID}`;
  return { kind: 'uploaded', id: String(id), url: `${run}/artifacts/${id}` };
}

function refused(error: unknown): Kept {
  const message = error instanceof Error ? error.message : String(error);
  // The name is taken for the whole run: a leg of the matrix, or another use in this job, was first.
  if (message.includes('(409)')) return { kind: 'kept', reason: 'an artifact of that name exists in this run' };
  return { kind: 'kept', reason: message };
}
