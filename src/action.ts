import { runAction } from './commands/run-action.ts';
import { act } from './runner/act.ts';

await act(runAction);
