/** How far the reading of logs has come, in bytes as they are stored. */
export interface Progress {
  readonly bytes: number;
  /** null where it isn't known: standard input, a pipe. */
  readonly totalBytes: number | null;
  /** Files that were read to their end. */
  readonly files: number;
  readonly totalFiles: number;
}

/** One line for a terminal: `read 120 of 256 MB (46 %), 3 of 12 files, 4 s left`. */
export function progressLine({ bytes, totalBytes, files, totalFiles }: Progress, milliseconds: number): string {
  const counted = totalFiles > 1 ? `, ${files} of ${totalFiles} files` : '';
  if (totalBytes === null || totalBytes === 0) return `read ${megabytes(bytes)} MB${counted}`;
  const share = Math.min(1, bytes / totalBytes);
  const left = share > 0 ? `, ${seconds((milliseconds / share) * (1 - share))} left` : '';
  return `read ${megabytes(bytes)} of ${megabytes(totalBytes)} MB (${Math.floor(share * 100)} %)${counted}${left}`;
}

function megabytes(bytes: number): string {
  const amount = bytes / 1e6;
  return amount.toFixed(amount < 10 ? 1 : 0);
}

function seconds(milliseconds: number): string {
  const whole = Math.ceil(milliseconds / 1000);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
