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
    const step = job && occurrence.timestamp !== null ? stepAt(job, occurrence.timestamp) : undefined;
    return step ? { ...occurrence, step: step.name } : occurrence;
  };
  return { ...incident, occurrences: incident.occurrences.map(name) };
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
