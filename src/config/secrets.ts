import type { Node } from 'yaml';
import { Secret, type SecretOrText } from '../model/secret.ts';
import type { Key } from './key.ts';
import type { Reader } from './reader.ts';
import { lookUp, refuseExpression, variableName } from './variables.ts';

/** `$NAME` and nothing else; that the variable is unset is for validate to say. */
export function readSecret(reader: Reader, node: Node, key: Key): Secret | undefined {
  const value = readSecretOrText(reader, node, key);
  return typeof value === 'string' ? refuseLiteral(reader, node, key) : value;
}

/** `$NAME`, or text that is no secret. */
export function readSecretOrText(reader: Reader, node: Node, key: Key): SecretOrText | undefined {
  const text = reader.text(node, `"${key.name}"`);
  if (text === undefined || refuseExpression(reader, node, text)) return undefined;
  const name = variableName(text);
  return name === null ? text : new Secret(name, lookUp(reader.env, name));
}

/** The value is not repeated: it is a secret that stands in a file. */
function refuseLiteral(reader: Reader, node: Node, key: Key): undefined {
  return reader.report(
    node,
    `"${key.name}" holds a value, and a secret is read from the environment alone`,
    `write "${key.name}: $NAME", and set NAME by "env:" of the step; if a real secret stood here, make a new one`,
  );
}
