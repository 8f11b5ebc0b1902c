import { sighting } from '../passages/make.ts';
import { announced, connected } from '../passages/targets.ts';
import { refusalIn } from '../read/refusals/find.ts';
import { statusIn } from '../read/status.ts';
import type { Dialect } from '../sighting.ts';

/** Programs that say whom they are about to talk to, and then only that it failed. */
export const target: Dialect = {
  name: 'target',
  begins: /:\/\/|[Pp]ush|[Pp]ull|onnecti|equesting|repository/,
  read(lines, index) {
    const { text, isHit } = lines[index]!;
    const connection = connected(text);
    const facts = connection ?? announced(text);
    if (facts === null || statusIn(text) !== null || (isHit && refusalIn(text) !== null)) return null;
    const role = facts.path === undefined ? 'target' : 'request';
    return {
      end: index + 1,
      sightings: [sighting(role, facts, lines, index, index + 1, { isExchange: connection !== null })],
    };
  },
};
