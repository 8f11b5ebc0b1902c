import { createHash } from 'node:crypto';
import { json, type Recorded, type RecordingServer, type Reply, serve } from './recording-server.ts';

export interface ResultsService {
  readonly server: RecordingServer;
  /** Finalized artifacts by name: the bytes of the zip. */
  readonly artifacts: ReadonlyMap<string, Buffer>;
  /** What a job's environment holds so that it finds this service. */
  readonly env: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

export interface ResultsTrouble {
  /** Names that another job of the run has taken. */
  readonly taken?: readonly string[];
  /** Accepts the connection and never answers. */
  readonly hangs?: boolean;
  readonly refuses?: boolean;
}

const service = '/twirp/github.actions.results.api.v1.ArtifactService/';

/**
 * The results service and its blob store, by the wire trace of @actions/artifact 6: CreateArtifact, blocks, block list,
 * FinalizeArtifact with size and SHA-256, both of which are checked.
 */
export async function startResultsService(trouble: ResultsTrouble = {}): Promise<ResultsService> {
  const names = new Set(trouble.taken);
  const blocks = new Map<string, Buffer>();
  const blobs = new Map<string, Buffer>();
  const artifacts = new Map<string, Buffer>();
  const server = await serve(request => {
    if (trouble.hangs) return new Promise<Reply>(() => {});
    if (trouble.refuses) return json(403, { msg: 'refused' });
    return request.url.startsWith('/blob/') ? storeBlob(request, blocks, blobs) : twirp(request);
  });
  const twirp = ({ url, body }: Recorded): Reply => {
    const message = JSON.parse(body.toString()) as { name: string; size?: string; hash?: string };
    if (url === `${service}CreateArtifact`) {
      if (names.has(message.name))
        return json(409, {
          code: 'already_exists',
          msg: 'an artifact with this name already exists on the workflow run',
        });
      names.add(message.name);
      return json(200, {
        ok: true,
        signed_upload_url: `${server.origin}/blob/${encodeURIComponent(message.name)}?sig=signature%3D`,
      });
    }
    const blob = blobs.get(message.name);
    const hash = blob && `sha256:${createHash('sha256').update(blob).digest('hex')}`;
    if (!blob || message.size !== String(blob.length) || message.hash !== hash)
      return json(400, { msg: 'size or hash differ' });
    artifacts.set(message.name, blob);
    return json(200, { ok: true, artifact_id: String(100 + artifacts.size) });
  };
  const env = { ACTIONS_RESULTS_URL: `${server.origin}/`, ACTIONS_RUNTIME_TOKEN: runtimeToken() };
  return { server, artifacts, env, close: server.close };
}

function storeBlob({ url, headers, body }: Recorded, blocks: Map<string, Buffer>, blobs: Map<string, Buffer>): Reply {
  if (headers.authorization) return { status: 400 };
  const { pathname, searchParams } = new URL(url, 'http://blob');
  const name = decodeURIComponent(pathname.slice('/blob/'.length));
  if (searchParams.get('comp') === 'block') blocks.set(searchParams.get('blockid')!, body);
  else if (searchParams.get('comp') === 'blocklist') {
    const ids = [...body.toString().matchAll(/<Latest>(.+?)<\/Latest>/g)].map(match => match[1]!);
    blobs.set(name, Buffer.concat(ids.map(id => blocks.get(id)!)));
  } else blobs.set(name, body);
  return { status: 201, headers: { etag: '"1"' } };
}

/** The client reads the payload alone. */
function runtimeToken(): string {
  const part = (data: object) => Buffer.from(JSON.stringify(data)).toString('base64url');
  return [part({ alg: 'none' }), part({ scp: 'Actions.Results:run-backend:job-backend' }), 'unsigned'].join('.');
}
