import { calls } from './calls.ts';
import { commandLines } from './commands.ts';
import { namedValues } from './fields.ts';
import type { Detector } from './finding.ts';
import { schemes } from './headers.ts';
import { maskedRemains, opaque } from './opaque.ts';
import { privateKeys } from './pem.ts';
import { tokens } from './tokens.ts';
import { dataSources, segments, userinfo } from './urls.ts';

/** Credentials by their own shape; sure enough to be looked for in what was written, too. */
export const shapes: readonly Detector[] = [tokens, privateKeys];

/** Places without white space, which are the same when lines were joined. */
export const compact: readonly Detector[] = [userinfo, segments];

/** Credentials by the place where they stand. */
export const places: readonly Detector[] = [namedValues, schemes, dataSources, calls, commandLines, maskedRemains];

/** What is like no word and no number. */
export const guesses: readonly Detector[] = [opaque];
