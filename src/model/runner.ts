import type { Place } from './report.ts';
import type { Secret } from './secret.ts';
import type { World } from './world.ts';

/** What the action's stories are given of the job that runs them, beyond the World. A face hands in the real one. */
export interface Runner extends World {
  /** An input as `action.yml` declares it, trimmed; '' where it was left out. */
  input(name: string): string;
  /** What an earlier stage of the same step saved; '' where nothing was. */
  state(name: string): string;
  saveState(name: string, value: string): void;
  setOutput(name: string, value: string | number): void;
  /** Hides the value, and what is derived from it, in everything that the job prints from now on. */
  mask(secret: Secret): void;
  annotate(annotation: Annotation): void;
  /** Shown where the run has debug logging on. */
  debug(message: string): void;
  /** Markdown for the step's page. */
  writeSummary(markdown: string): Promise<void>;
  /** A client of GitHub's REST API with this token. Loaded when first asked for. */
  connect(token: Secret): Promise<Call>;
  /** Never rejects; gives up within 60 seconds. */
  upload(artifact: ArtifactFiles): Promise<UploadResult>;
}

/** What the runner shows at a line of a pull request, on the run's page and in the log. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  /** One line that names the credential or the request, and the cause. */
  readonly title: string;
  /** What was seen and what to do, over several lines; the runner keeps 4,096 UTF-16 units of it. */
  readonly message: string;
  /** null where the annotation has no line, and is shown on the run. */
  readonly place: Place | null;
}

/** What GitHub's REST API answered; a status is never thrown. Status 0: no answer came, and `data` says why. */
export interface ApiAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  /** JSON, or the text where it isn't JSON. */
  readonly data: unknown;
}

/** One GET of GitHub's REST API; the redirect of a log to its storage isn't followed. The route is a template: `/repos/{owner}/{repo}`. */
export type Call = (route: string, parameters: Readonly<Record<string, string | number>>) => Promise<ApiAnswer>;

export interface ArtifactFiles {
  readonly name: string;
  /** The paths of the files, all of them in `folder`. */
  readonly files: readonly string[];
  readonly folder: string;
  /** null: the repository's own setting. */
  readonly retentionDays: number | null;
}

export type UploadResult =
  | { readonly kind: 'uploaded'; readonly id: string; readonly url: string }
  /** Nothing was stored; the reason is a clause for people. Still `isPending`: we gave up on it. */
  | { readonly kind: 'kept'; readonly reason: string; readonly isPending?: true };
