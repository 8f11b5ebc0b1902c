import type { LogSource } from '../model/log.ts';

/** What the runner itself writes at the start of a job's log (actions/runner, JobExtension.cs). */
export interface Preamble {
  /** `Contents: read` as `['contents', 'read']`; empty where the log doesn't say. */
  readonly permissions: ReadonlyMap<string, string>;
  /** `None`: a fork's run. `Dependabot`: other secrets than the repository's. */
  readonly secretSource: string | null;
}

/** The runner is done with it long before this many bytes. */
const furthest = 64 * 1024;

/** A log that hands its first bytes to `onHead` while somebody else reads it, once it was read that far or to its end. */
export function withHead(source: LogSource, onHead: (head: string) => void): LogSource {
  return {
    ...source,
    async *open() {
      const chunks: Uint8Array[] = [];
      let size = 0;
      const tell = () => onHead(Buffer.concat(chunks).subarray(0, furthest).toString('utf8'));
      for await (const chunk of source.open()) {
        if (size < furthest) {
          // The reader may use the chunk's memory again.
          chunks.push(Uint8Array.from(chunk.subarray(0, furthest)));
          size += chunk.length;
          if (size >= furthest) tell();
        }
        yield chunk;
      }
      if (size < furthest) tell();
    },
  };
}

export function parsePreamble(text: string): Preamble {
  const lines = text.split(/\r?\n/).map(line => line.replace(/^\ufeff?\S+Z /, '').trim());
  // What a step prints is not the runner's word.
  const first = lines.findIndex(line => line.startsWith('##[group]Run '));
  const own = first < 0 ? lines : lines.slice(0, first);
  const start = own.indexOf('##[group]GITHUB_TOKEN Permissions');
  const end = start < 0 ? -1 : own.indexOf('##[endgroup]', start);
  const granted = own.slice(start + 1, Math.max(end, 0)).map(line => line.split(': ') as [string, string]);
  const secrets = own.find(line => line.startsWith('Secret source: '));
  return {
    permissions: new Map(granted.filter(pair => pair.length === 2).map(([name, level]) => [kebab(name), level])),
    secretSource: secrets?.slice('Secret source: '.length) ?? null,
  };
}

/** `PullRequests` is `pull-requests` in a workflow. */
function kebab(name: string): string {
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();
}
