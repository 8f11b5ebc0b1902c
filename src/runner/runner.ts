import { appendFile } from 'node:fs/promises';
import { debug, error, getInput, getState, notice, saveState, setOutput, setSecret, warning } from '@actions/core';
import type { Annotation, Runner } from '../model/runner.ts';
import { inert } from '../report/escape/workflow-command.ts';
import { upload } from './artifact.ts';
import { masksOf } from './masks.ts';
import { connect } from './octokit.ts';

/** The runner, and what a face wants to know at the end. */
export interface CurrentRunner extends Runner {
  /** Whether something that nobody waits for any more would keep this process alive. */
  readonly isHeld: boolean;
  /** Sent to GitHub's API so far. */
  readonly requests: number;
}

/** The job that runs this process, by its environment and the runner's files and commands. */
export function currentRunner(): CurrentRunner {
  const masked = new Set<string>();
  let isHeld = false;
  let requests = 0;
  return {
    env: process.env,
    cwd: process.env.GITHUB_WORKSPACE || process.cwd(),
    now: () => new Date(),
    stdin: process.stdin,
    stdout: output(process.stdout),
    stderr: output(process.stderr),
    input: name => getInput(name),
    state: name => getState(name),
    saveState,
    setOutput,
    mask: secret => {
      for (const value of masksOf(secret.reveal())) {
        if (!masked.has(value)) setSecret(value);
        masked.add(value);
      }
    },
    annotate,
    debug,
    writeSummary,
    async connect(token) {
      const call = await connect(token.reveal());
      return (route, parameters) => {
        requests++;
        return call(route, parameters);
      };
    },
    async upload(artifact) {
      const result = await upload(artifact, process.env);
      isHeld ||= result.kind === 'kept' && result.isPending === true;
      return result;
    },
    get isHeld() {
      return isHeld;
    },
    get requests() {
      return requests;
    },
  };
}

/** The runner reads commands out of both streams. */
function output(stream: NodeJS.WriteStream) {
  return { write: (text: string) => void stream.write(inert(text)), isTerminal: false, columns: 120 };
}

const say = { error, warning, notice };

function annotate({ level, title, message, place }: Annotation): void {
  const column = place?.column === undefined ? {} : { startColumn: place.column };
  const properties = place ? { title, file: place.file, startLine: place.line, ...column } : { title };
  say[level](message, properties);
}

/** Not by core.summary, which fails where the runner is too old to give a file for it. */
async function writeSummary(markdown: string): Promise<void> {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (file) await appendFile(file, markdown);
}
