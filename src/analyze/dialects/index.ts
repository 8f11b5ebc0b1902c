import type { Dialect } from '../sighting.ts';
import { accessLog } from './access-log.ts';
import { command } from './command.ts';
import { exchange } from './exchange.ts';
import { generic } from './generic.ts';
import { traceback } from './traceback.ts';

/** In the order in which they are asked: the first that knows a line reads its passage. */
export const dialects: readonly Dialect[] = [accessLog, command, exchange, traceback, generic];
