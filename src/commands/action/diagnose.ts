import type { Report } from '../../model/report.ts';
import { analyzeLogs } from '../analyze-logs.ts';
import { composeReport } from '../compose-report.ts';
import { addGitHubFacts } from './add-github-facts.ts';
import { createHistory } from './history.ts';
import type { Setting } from './setting.ts';
import type { Subject } from './subject.ts';
import { witness } from './witness.ts';
import { workflowOf } from './workflow.ts';

/** Reads the subject's logs, and asks GitHub for what lies around a failure; where there is none, nothing is asked. */
export async function diagnose(setting: Setting, subject: Subject): Promise<Report> {
  const { runner, inputs, config, validation } = setting;
  const now = runner.now();
  const workflow = workflowOf(setting, subject);
  const history = createHistory(setting, subject, workflow);
  const witnessed = witness(subject.sources);
  const analysis = await analyzeLogs(witnessed.sources, config, { now, validation }, history.lookBack);
  const { problems, ...found } = analysis;
  return composeReport({
    generatedAt: runner.now(),
    run: { ...subject.run, environment: inputs.environment },
    ...found,
    incidents: await addGitHubFacts(found.incidents, setting, witnessed, history, workflow),
    validation,
    tried: inputs.tried,
    notes: [...subject.notes, ...problems, ...history.notes],
  });
}
