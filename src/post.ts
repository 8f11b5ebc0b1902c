import { runPost } from './commands/run-post.ts';
import { act } from './runner/act.ts';

export const run = () => act(runPost);

// As in action.ts.
if (import.meta.main !== false) await run();
