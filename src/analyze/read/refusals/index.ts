import { ai } from './ai.ts';
import { clouds } from './clouds.ts';
import { codes } from './codes.ts';
import { developerServices } from './developer-services.ts';
import { graphql } from './graphql.ts';
import { grpc } from './grpc.ts';
import { hosting } from './hosting.ts';
import { identity } from './identity.ts';
import { kubernetes } from './kubernetes.ts';
import { messaging } from './messaging.ts';
import { notPermitted } from './not-permitted.ts';
import { observability } from './observability.ts';
import type { Phrase } from './phrase.ts';
import { registries } from './registries.ts';
import { unauthenticated } from './unauthenticated.ts';
import { versionControl } from './version-control.ts';

/** The more telling first: the first that a text holds decides which status its words stand for. */
export const phrases: readonly Phrase[] = [
  ...versionControl,
  ...kubernetes,
  ...clouds,
  ...graphql,
  ...grpc,
  ...codes,
  ...registries,
  ...developerServices,
  ...hosting,
  ...ai,
  ...observability,
  ...messaging,
  ...identity,
  ...unauthenticated,
  ...notPermitted,
];
