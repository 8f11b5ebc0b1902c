import type { LogJob, LogSource } from '../model/log.ts';
import type { Incident, Occurrence, Place } from '../model/report.ts';
import { stepAt } from './steps.ts';
import { findJob, findStep, type WorkflowFile } from './workflow-file.ts';

/** A workflow file of the run, and where it is in the repository. */
export interface LocatedWorkflow {
  readonly file: string;
  readonly workflow: WorkflowFile;
}

/** Names the step of every occurrence whose job GitHub tells of. */
export function nameSteps(incident: Incident, sources: readonly LogSource[]): Incident {
  const jobs = new Map(sources.map(source => [source.name, source.job]));
  const name = (occurrence: Occurrence): Occurrence => {
    const job = jobs.get(occurrence.source);
    const step = job && stepOf(occurrence, job);
    return step ? { ...occurrence, step: step.name } : occurrence;
  };
  return { ...incident, occurrences: incident.occurrences.map(name) };
}

/** By its file in the archive, `deploy/3_Deploy.txt`, else by its time. */
function stepOf({ source, timestamp }: Occurrence, job: LogJob): LogJob['steps'][number] | undefined {
  const number = /\/(\d+)_[^/]*\.txt$/.exec(source)?.[1];
  const step = number === undefined ? undefined : job.steps.find(one => one.number === Number(number));
  return step ?? (timestamp === null ? undefined : stepAt(job, timestamp));
}

/** The line of the step that ran an incident's first request, else of its job; null where the workflow doesn't tell. */
export function placeOf(incident: Incident, sources: readonly LogSource[], workflow: LocatedWorkflow): Place | null {
  for (const { source, step } of incident.occurrences) {
    const job = sources.find(({ name }) => name === source)?.job;
    const line = job && lineOf(job, step, workflow.workflow);
    if (line) return { file: workflow.file, line };
  }
  return null;
}

function lineOf(job: LogJob, step: string | null, workflow: WorkflowFile): number | undefined {
  const found = findJob(workflow, job.name);
  return found && ((step === null ? undefined : findStep(found, step)) ?? found).line;
}
