import type { Config, Preset } from '../model/config.ts';
import { readCredential } from './credential.ts';
import { readDialects } from './dialects.ts';
import { documentKeys } from './keys.ts';
import { parseYaml } from './parse-yaml.ts';
import type { Source } from './problems.ts';
import { type Env, Reader } from './reader.ts';
import { readSection, refuseUnknown, type Section } from './section.ts';

/**
 * Reads `auth-check.yml`. Secrets are looked up in `env` and stay wrapped; that one is unset is for validate to say, while a
 * variable in a URL must be there.
 * @throws AuthCheckError CONFIG_INVALID with every problem of the file, each with its place, and never with a secret's value.
 */
export function loadConfig(source: Source, env: Env, presets: readonly Preset[]): Config {
  const { document, problems } = parseYaml(
    source,
    presets.map(({ id }) => id),
  );
  const reader = new Reader(document, problems, env);
  const root = document.contents;
  if (root === null || reader.isEmpty(root)) {
    problems.add(
      0,
      'the configuration is empty',
      'write "version: 1" and "credentials:"; "auth-check init" makes a first one',
    );
  }
  const section =
    root === null || reader.isEmpty(root) ? undefined : readSection(reader, root, 'the configuration', documentKeys);
  const config = section && readDocument(reader, section, source.file, presets);
  problems.throwIfAny();
  return config!;
}

function readDocument(
  reader: Reader,
  section: Section<typeof documentKeys>,
  file: string,
  presets: readonly Preset[],
): Config {
  refuseUnknown(
    reader,
    section.others,
    'the configuration',
    documentKeys.map(({ name }) => name),
  );
  const { proxy = null, ca = null, dialects } = section.values;
  if (section.nodeOf('version') === undefined)
    reader.problems.add(0, '"version" is missing', 'begin the file with "version: 1"');
  if (section.nodeOf('credentials') === undefined && dialects === undefined) {
    reader.problems.add(
      0,
      '"credentials" is missing',
      '"auth-check init" writes it from the secrets that your workflows use',
    );
  }
  return {
    file,
    credentials: readCredentials(reader, section, presets),
    dialects: dialects ? readDialects(reader, dialects) : [],
    proxy,
    ca,
  };
}

function readCredentials(reader: Reader, section: Section<typeof documentKeys>, presets: readonly Preset[]) {
  const node = section.values.credentials;
  const entries = node && reader.entries(node, '"credentials"');
  return (entries ?? []).flatMap(entry => readCredential(reader, entry, presets) ?? []);
}
