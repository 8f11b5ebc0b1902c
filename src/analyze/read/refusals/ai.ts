import { type Phrase, says } from './phrase.ts';

/** Model APIs and hubs: OpenAI, Anthropic, Google, Hugging Face, Cohere, Weights & Biases, Kaggle. */
export const ai: readonly Phrase[] = [
  says(401, 'incorrect api key provided'),
  says(401, 'provide an api key', /\byou (?:did not|didn't) provide an API key\b/i),
  says(403, 'region, or territory not supported'),
  says(403, 'does not have access to model'),
  says(401, 'invalid x-api-key'),
  says(401, 'oauth token has expired'),
  says(
    401,
    ['api key not valid', 'api key not found', 'api key expired'],
    /\bAPI key (?:not (?:valid|found)|expired)\. Please\b/i,
  ),
  says(401, 'no api key supplied'),
  says(401, 'user is not logged in'),
  says(403, "accept this competition's rules"),
];
