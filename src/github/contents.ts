import type { Api } from './api.ts';
import { refuse } from './permission.ts';

/** The text of a file of the repository at a commit; null where it has no such file. Throws PERMISSION_MISSING. */
export async function readFileAt(api: Api, file: string, commit: string): Promise<string | null> {
  const answer = await api.get('/repos/{owner}/{repo}/contents/{+path}', { path: encodeURI(file), ref: commit });
  if (answer.status === 404) return null;
  const asked = { what: `"${file}" at ${commit}`, permission: 'contents: read', input: 'github-token' } as const;
  return answer.status === 200 ? textOf(answer.data) : refuse(answer, asked);
}

/** docs.github.com, "Get repository content": base64 with line breaks, or the raw text where a proxy asks for that. */
function textOf(data: unknown): string | null {
  if (typeof data === 'string') return data;
  const { content } = (data ?? {}) as { content?: unknown };
  return typeof content === 'string' ? Buffer.from(content, 'base64').toString('utf8') : null;
}
