/** Shorter pieces of a secret say little about it, and masking them (`{`, `true`, `-----`) ruins the job's log. */
const shortestPiece = 8;

/**
 * What the runner must hide so that a secret shows nowhere. The runner derives base64, JSON, URI, XML and quoted forms
 * itself (actions/runner, Sdk/DTLogging/Logging), but it masks a value of several lines line by line, whatever their
 * length: those lines are picked here. The values in a secret that is JSON are masked as well.
 */
export function masksOf(value: string): string[] {
  const trimmed = value.trim();
  if (trimmed === '') return [];
  const lines = trimmed.split(/[\r\n]+/).map(line => line.trim());
  const pieces = [...(lines.length > 1 ? lines : []), ...leavesOf(trimmed), ...withoutScheme(trimmed)];
  const whole = lines.length > 1 ? [] : [trimmed];
  return [...new Set([...whole, ...pieces.filter(tellsMuch)])];
}

function tellsMuch(piece: string): boolean {
  return piece.length >= shortestPiece && /[^\W_]{4}/.test(piece);
}

/** The strings in a structured secret: `{"client_email": …, "private_key": …}`. */
function leavesOf(text: string): string[] {
  if (!text.startsWith('{')) return [];
  try {
    const leaves: string[] = [];
    JSON.parse(text, (_key, leaf) => {
      if (typeof leaf === 'string') leaves.push(...leaf.split(/[\r\n]+/));
    });
    return leaves;
  } catch {
    return [];
  }
}

/** `Bearer abc` was stored with its scheme word: the token goes by itself in other places. */
function withoutScheme(text: string): string[] {
  const match = /^(?:bearer|basic|token)\s+(\S.*)$/i.exec(text);
  return match ? [match[1]!] : [];
}
