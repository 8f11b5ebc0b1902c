import { runAction } from './commands/run-action.ts';
import { act } from './runner/act.ts';

export const run = () => act(runAction);

// @github/local-action imports this file and calls `run` itself. Node before 24.2 doesn't tell.
if (import.meta.main !== false) await run();
