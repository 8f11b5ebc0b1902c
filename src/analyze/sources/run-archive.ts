/** A folder's or archive's files, each line of a log once, in the order in which people count: `2_Build` before `10_Deploy`. */
export function inOrder<T>(files: readonly T[], nameOf: (file: T) => string): T[] {
  if (files.length < 2) return [...files];
  const byName = new Intl.Collator('en', { numeric: true });
  return withoutJobCopies(files, nameOf).sort((a, b) => byName.compare(nameOf(a), nameOf(b)));
}

/**
 * Leaves out what GitHub's archive of a run holds twice: the log of each job, `0_build.txt` (`-7_build.txt` in old ones), and
 * the same lines by step, `build/3_Deploy.txt`. The steps' files are kept, since their names tell the step; of a job that has
 * none, as the newer service leaves them out, the job's (cli/cli pkg/cmd/run/view/logs.go). Also of an archive that was unpacked.
 */
function withoutJobCopies<T>(files: readonly T[], nameOf: (file: T) => string): T[] {
  const steps = new Set(
    files.map(file => stepFile.exec(nameOf(file))).flatMap(match => (match ? [jobKey(match[1]!, match[2]!)] : [])),
  );
  return files.filter(file => {
    const match = jobFile.exec(nameOf(file));
    return !match || !steps.has(jobKey(match[1]!, match[2]!));
  });
}

const jobFile = /^(.*\/)?-?\d+_([^/]+)\.txt$/;
const stepFile = /^(.*\/)?([^/]+)\/\d+_[^/]+\.txt$/;

/** A job's name is cut, and loses `/` and `:` or has them replaced, not always in both places alike. */
function jobKey(folder = '', job: string): string {
  return `${folder}\0${job.slice(0, 90).replace(/[^\p{L}\p{N}()]+/gu, '')}`;
}
