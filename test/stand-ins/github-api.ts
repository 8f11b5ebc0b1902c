import { json, type Recorded, type RecordingServer, type Reply, serve } from './recording-server.ts';

/** What GitHub knows; whatever is left out doesn't exist there. Paths come without `/repos/octo/shop`. */
export interface GitHubWorld {
  readonly jobs?: readonly StandInJob[];
  /** By job id; a list is answered one after the other, its last one from then on. */
  readonly logs?: Readonly<Record<number, Log | readonly Log[]>>;
  /** The archive of the whole run. */
  readonly archive?: Buffer;
  /** By path: any other document. A number is a status with GitHub's usual error body. */
  readonly documents?: Readonly<Record<string, unknown>>;
  /** By `path@ref`: the text of files of the repository. */
  readonly files?: Readonly<Record<string, string>>;
  /** Answers before anything else does, as long as it has an answer. */
  readonly trouble?: (request: Recorded, nth: number) => Reply | undefined;
}

export interface StandInJob {
  readonly id: number;
  readonly name: string;
  readonly status: string;
  readonly conclusion: string | null;
  readonly started_at?: string;
  readonly steps?: readonly object[];
}

/** `not-in-storage`: the redirect is there already, and the blob isn't. */
export type Log = string | 'not-written' | 'not-in-storage' | 'expired' | 'storage-down';

export interface GitHubStandIn {
  readonly api: RecordingServer;
  readonly storage: RecordingServer;
  close(): Promise<void>;
}

/** GitHub's REST API for the repository `octo/shop`, and the blob storage that it redirects to, on another origin. */
export async function startGitHub(world: GitHubWorld): Promise<GitHubStandIn> {
  const blobs = new Map<string, string | Buffer>();
  const storage = await serve(({ url }) => {
    const blob = blobs.get(url);
    return blob === undefined
      ? { status: 503 }
      : { status: 200, headers: { 'content-type': 'text/plain' }, body: blob };
  });
  const asked = new Map<string, number>();
  const api = await serve(request => {
    const nth = (asked.get(request.url) ?? 0) + 1;
    asked.set(request.url, nth);
    return world.trouble?.(request, nth) ?? answer(world, request, nth, { storage, blobs });
  });
  const close = async () => void (await Promise.all([api.close(), storage.close()]));
  return { api, storage, close };
}

interface Storage {
  readonly storage: RecordingServer;
  readonly blobs: Map<string, string | Buffer>;
}

function answer(world: GitHubWorld, { url, headers }: Recorded, nth: number, storage: Storage): Reply {
  // Even for a public repository logs need a token (github/rest-api-description#4569).
  if (!headers.authorization) return json(401, { message: 'Requires authentication' });
  const { pathname, searchParams } = new URL(url, 'http://api');
  const path = pathname.replace('/repos/octo/shop', '');
  const job = /^\/actions\/jobs\/(\d+)\/logs$/.exec(path);
  if (job) return logReply(world.logs?.[Number(job[1])], nth, `/job-${job[1]}`, storage);
  if (/^\/actions\/runs\/\d+\/(attempts\/\d+\/)?logs$/.test(path)) return redirect(world.archive, '/archive', storage);
  if (/\/jobs$/.test(path) && world.jobs) return json(200, { total_count: world.jobs.length, jobs: world.jobs });
  const file = /^\/contents\/(.+)$/.exec(path);
  if (file) return fileReply(world.files?.[`${decodeURIComponent(file[1]!)}@${searchParams.get('ref')}`]);
  const document = world.documents?.[path];
  if (typeof document === 'number') return json(document, { message: 'Resource not accessible by integration' });
  return document === undefined ? json(404, { message: 'Not Found' }) : json(200, document);
}

function logReply(logs: Log | readonly Log[] | undefined, nth: number, name: string, storage: Storage): Reply {
  const log = typeof logs === 'string' ? logs : (logs?.[nth - 1] ?? logs?.at(-1));
  if (log === undefined) return json(404, { message: 'Not Found' });
  if (log === 'expired') return json(410, { message: 'Server Error', status: '410' });
  if (log === 'not-written') {
    const body = '\ufeff<?xml version="1.0" encoding="utf-8"?><Error><Code>BlobNotFound</Code></Error>';
    return { status: 404, headers: { 'content-type': 'application/xml' }, body };
  }
  if (log === 'not-in-storage') return redirect(undefined, '/none', storage, true);
  return redirect(log === 'storage-down' ? undefined : log, name, storage, log === 'storage-down');
}

function redirect(blob: string | Buffer | undefined, name: string, { storage, blobs }: Storage, broken = false): Reply {
  if (blob === undefined && !broken) return json(404, { message: 'Not Found' });
  const signed = `${name}?sv=2026-04-06&sig=signature`;
  if (blob !== undefined) blobs.set(signed, blob);
  return { status: 302, headers: { location: `${storage.origin}${signed}` } };
}

function fileReply(text: string | undefined): Reply {
  if (text === undefined) return json(404, { message: 'Not Found' });
  const content = Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n');
  return json(200, { type: 'file', encoding: 'base64', content });
}
