/** A log to be read: opened when its turn comes, read once, as a stream. */
export interface LogSource {
  /** As the report names it: `deploy/3_Deploy.txt`, `logs.zip/deploy/3_Deploy.txt`. */
  readonly name: string;
  /** Size as far as it is known beforehand, in bytes of log. */
  readonly bytes: number | null;
  open(): AsyncIterable<Uint8Array>;
  /** What GitHub's API tells of the job that wrote it. */
  readonly job?: LogJob;
}

export interface LogJob {
  readonly id: number;
  readonly name: string;
  readonly steps: readonly LogStep[];
}

export interface LogStep {
  readonly name: string;
  readonly number: number;
  readonly startedAt: string | null;
  readonly completedAt: string | null;
  readonly conclusion: string | null;
}
