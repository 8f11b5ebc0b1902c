type Fields = Readonly<Record<string, unknown>>;

/** Objects in which APIs wrap what they tell of a credential. */
const wrappers = ['data', 'result', 'token', 'credential', 'api_key', 'key'];

/** The fields of a JSON body, those of its usual wrapper included; none where it is something else. */
export function jsonFields(text: string): Fields {
  const outer = asObject(parse(text));
  return Object.assign({}, ...wrappers.map(name => asObject(outer[name])), outer);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function asObject(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}
