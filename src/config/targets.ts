import type { Node } from 'yaml';
import type { Target } from '../model/config.ts';
import { targetKeys } from './keys.ts';
import { readSection, refuseUnknown } from './section.ts';
import type { Subject } from './subject.ts';
import { readUrl } from './urls.ts';
import { listed, named } from './wording.ts';

/** `targets`: environments by name, each a URL, `{ url: … }`, or `{}` for the preset's own. */
export function readTargets(subject: Subject): Target[] {
  const { reader, section, what, offset } = subject;
  const node = section.nodeOf('targets');
  if (node === undefined) {
    reader.problems.add(
      offset,
      `${what} has no "targets"`,
      `write "targets: { production: https://… }"${ownUrlHint(subject)}`,
    );
    return [];
  }
  const entries = reader.entries(node, `"targets" of ${what}`) ?? [];
  if (entries.length === 0 && reader.isMapping(node)) reader.report(node, `"targets" of ${what} names no environment`);
  return entries.flatMap(({ name, value }) => readTarget(subject, name, value) ?? []);
}

function readTarget(subject: Subject, environment: string, node: Node): Target | undefined {
  const url = readTargetUrl(subject, environment, node);
  return url === undefined ? undefined : { environment, url, location: subject.reader.locate(node) };
}

function readTargetUrl(subject: Subject, environment: string, node: Node): string | null | undefined {
  const { reader } = subject;
  if (!reader.isMapping(node))
    return baseUrl(subject, node, readUrl(reader, node, `the URL of ${named('target', environment)}`));
  const what = named('target', environment);
  const section = readSection(reader, node, what, targetKeys);
  refuseUnknown(reader, section?.others ?? [], what, ['url']);
  const url = section?.nodeOf('url');
  return url === undefined ? presetUrl(subject, environment, node) : baseUrl(subject, url, section?.values.url);
}

/** The probe's path is joined to it, so a query of its own would get lost. */
function baseUrl({ reader }: Subject, node: Node, url: string | undefined): string | undefined {
  if (url === undefined || new URL(url).search === '') return url;
  return reader.report(node, "a target's URL has no query", 'move it to "probe: GET /path?name=value"');
}

/** null, which stands for the preset's own, if it has one. */
function presetUrl({ reader, preset, section }: Subject, environment: string, node: Node): null | undefined {
  if (preset?.url != null || preset?.environments?.[environment] !== undefined) return null;
  if (preset === null) {
    if (section.nodeOf('provider') !== undefined) return undefined;
    return reader.report(
      node,
      `${named('target', environment)} has no URL`,
      'write one: {} is for the own URL of a preset ("provider")',
    );
  }
  const known = Object.keys(preset.environments ?? {});
  const url = preset.urlTemplate === undefined ? 'its URL' : `its URL, as in "${preset.urlTemplate}"`;
  const help = known.length === 0 ? `write ${url}` : `write ${url}, or name the target ${listed(known)}`;
  return reader.report(node, `provider "${preset.id}" has no URL of its own for ${named('target', environment)}`, help);
}

function ownUrlHint({ preset }: Subject): string {
  return preset?.url == null ? '' : `, or "targets: { production: {} }" for ${preset.url}`;
}
