export type Fields = Readonly<Record<string, unknown>>;

/** The fields of a JSON object; none where the text is something else. */
export function fieldsOf(text: string): Fields {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return {};
  }
}

/** Objects in which APIs wrap what they tell of a credential. */
const wrappers = ['data', 'result', 'token', 'credential', 'api_key', 'key'];

/** Those fields and the fields of the usual wrappers; where both have a name, the outer one counts. */
export function unwrappedFieldsOf(text: string): Fields {
  const outer = fieldsOf(text);
  return Object.assign({}, ...wrappers.map(name => asObject(outer[name])), outer);
}

function asObject(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
