// Asks Mistral AI for its models through the vendor's own SDK, with a key that is no longer accepted.
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

const sdk = createRequire(`${process.cwd()}/`).resolve('@mistralai/mistralai');
const { Mistral } = await import(pathToFileURL(sdk));
const client = new Mistral({ apiKey: process.env.MISTRAL_API_KEY });
console.log('asking https://api.mistral.ai for its models');
await client.models.list();
