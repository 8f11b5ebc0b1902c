import { runPost } from './commands/run-post.ts';
import { act } from './runner/act.ts';

await act(runPost);
