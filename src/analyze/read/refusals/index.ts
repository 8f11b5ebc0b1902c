import { clouds } from './clouds.ts';
import { graphql } from './graphql.ts';
import { grpc } from './grpc.ts';
import { kubernetes } from './kubernetes.ts';
import { oauth } from './oauth.ts';
import type { Phrase } from './phrase.ts';
import { registries } from './registries.ts';
import { sentences } from './sentences.ts';
import { services } from './services.ts';
import { versionControl } from './version-control.ts';

/** The more telling first: the first that a text holds decides which status its words stand for. */
export const phrases: readonly Phrase[] = [
  ...versionControl,
  ...kubernetes,
  ...clouds,
  ...graphql,
  ...grpc,
  ...oauth,
  ...registries,
  ...services,
  ...sentences,
];
