import type { Dialect } from '../sighting.ts';
import { accessLog } from './access-log.ts';
import { apt } from './apt.ts';
import { command } from './command.ts';
import { diff } from './diff.ts';
import { exchange } from './exchange.ts';
import { generic } from './generic.ts';
import { git } from './git.ts';
import { grpc } from './grpc.ts';
import { loadTest } from './load-test.ts';
import { reportSection } from './report-section.ts';
import { serverLog } from './server-log.ts';
import { target } from './target.ts';
import { testOutput } from './test-output.ts';
import { traceback } from './traceback.ts';
import { varnish } from './varnish.ts';
import { wget } from './wget.ts';

/**
 * In the order in which they are asked: the first that knows a line reads its passage. Another dialect is a file beside these,
 * a line here, and its cases in test/analyze/dialects/cases; but try first whether the generic one can learn to read it.
 */
export const dialects: readonly Dialect[] = [
  serverLog,
  accessLog,
  varnish,
  command,
  loadTest,
  diff,
  exchange,
  wget,
  traceback,
  testOutput,
  reportSection,
  git,
  apt,
  grpc,
  target,
  generic,
];
