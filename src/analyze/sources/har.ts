/** Bytes of an entry beyond which only its beginning is read, and characters of a body beyond which it is cut. */
const longestEntry = 16 * 1024 * 1024;
const beginningOfEntry = 32 * 1024;
const longestBody = 8 * 1024;

const [quote, backslash, openBrace, closeBrace, openBracket, closeBracket] = Buffer.from('"\\{}[]');

/**
 * A HAR file (HTTP Archive 1.2, http://www.softwareishard.com/blog/har-12-spec/) as lines, one JSON object an entry, with what
 * tells of a request and its answer. The file is never parsed as a whole, since it may be larger than the memory.
 */
export async function* harLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const splitter = new EntrySplitter();
  for await (const chunk of chunks) {
    const lines = splitter.push(chunk).map(lineOf).join('');
    if (lines !== '') yield Buffer.from(lines);
  }
  if (splitter.isOpen) throw new Error('the JSON ends too early');
}

/** Cuts out the objects that stand in the lists of `log`: its entries, and its pages, which nobody needs. */
class EntrySplitter {
  #depth = 0;
  #isString = false;
  #isEscaped = false;
  #parts: Buffer[] = [];

  get isOpen(): boolean {
    return this.#depth > 0;
  }

  push(chunk: Uint8Array): string[] {
    const entries: string[] = [];
    let begun = 0;
    for (let at = 0; at < chunk.length; at++) {
      const turn = this.#step(chunk[at]!);
      if (turn === 'begins') begun = at;
      if (turn !== 'ends') continue;
      this.#keep(chunk.subarray(begun, at + 1));
      entries.push(Buffer.concat(this.#parts).toString());
      this.#parts = [];
    }
    if (this.#depth > 3) this.#keep(chunk.subarray(begun));
    return entries;
  }

  /** `{ log { entries [ {`: an entry is an object at the fourth level. */
  #step(byte: number): 'begins' | 'ends' | null {
    if (this.#isString) this.#stepInString(byte);
    else if (byte === quote) this.#isString = true;
    else if (byte === openBrace || byte === openBracket) return ++this.#depth === 4 ? 'begins' : null;
    else if (byte === closeBrace || byte === closeBracket) return --this.#depth === 3 ? 'ends' : null;
    return null;
  }

  #stepInString(byte: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (byte === backslash) this.#isEscaped = true;
    else if (byte === quote) this.#isString = false;
  }

  #keep(bytes: Uint8Array): void {
    this.#parts.push(Buffer.from(bytes));
    const size = this.#parts.reduce((sum, part) => sum + part.length, 0);
    if (size > longestEntry) this.#parts = [Buffer.concat(this.#parts).subarray(0, beginningOfEntry)];
  }
}

interface Entry {
  readonly startedDateTime?: string;
  readonly request?: { readonly method?: string; readonly url?: string; readonly headers?: readonly Header[] };
  readonly response?: {
    readonly status?: number;
    readonly statusText?: string;
    readonly headers?: readonly Header[];
    readonly content?: { readonly text?: string; readonly encoding?: string; readonly mimeType?: string };
  };
}

interface Header {
  readonly name: string;
  readonly value: string;
}

function lineOf(text: string): string {
  const entry = parse(text);
  if (entry === null) return `${text.slice(0, beginningOfEntry).replace(/\s+/g, ' ')}\n`;
  const { startedDateTime, request, response } = entry;
  if (!request || !response) return '';
  const { status, statusText, content } = response;
  const isCode = content?.encoding === 'base64' || /script|css/.test(content?.mimeType ?? '');
  const body = isCode ? undefined : content?.text?.slice(0, longestBody);
  return `${JSON.stringify({
    startedDateTime,
    request: { method: request.method, url: request.url, headers: headersOf(request.headers, ['user-agent']) },
    response: { status, statusText, headers: headersOf(response.headers), body },
  })}\n`;
}

/** null where it was cut since it was too long, or isn't JSON. */
function parse(text: string): Entry | null {
  try {
    return JSON.parse(text) as Entry;
  } catch {
    return null;
  }
}

function headersOf(headers: readonly Header[] = [], wanted?: readonly string[]): Record<string, string> {
  const named = headers.map(({ name, value }) => [String(name).toLowerCase(), String(value)] as const);
  return Object.fromEntries(named.filter(([name]) => wanted?.includes(name) ?? !/cookie/.test(name)));
}
