/**
 * Tells whether a text gives a secret away, by other means than the redactor's: it undoes what it can, over and over, and looks
 * for the secret's letters and digits in a row. It knows nothing of `src/redact`.
 */
export function givesAway(text: string, secret: string): boolean {
  const wanted = bare(secret);
  return readings(text).some(reading => bare(reading).includes(wanted));
}

function bare(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9]/g, '');
}

function readings(text: string): string[] {
  let texts = new Set([text, text.replace(/\x1b\[[\d;]*m/g, ''), text.replace(/\n\S+Z /g, '')]);
  for (let level = 0; level < 2; level++) texts = new Set([...texts, ...[...texts].flatMap(undone)]);
  return [...texts];
}

function undone(text: string): string[] {
  return [
    text.replace(/%([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    text.replace(/\\u([0-9a-f]{4})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    text.replace(/\\x([0-9a-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
    text.replace(/\\([0-7]{3})/g, (_, octal) => String.fromCharCode(Number.parseInt(octal, 8))),
    text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code))),
    text.replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16))),
    text.replace(/&amp;/g, '&'),
    ...joinedRuns(text, /[\w+/-]{8,}/g).flatMap(run =>
      [0, 1, 2, 3].map(shift => Buffer.from(run.slice(shift), 'base64').toString('latin1')),
    ),
    ...joinedRuns(text, /[0-9a-f]{12,}/gi).map(run => Buffer.from(run, 'hex').toString('latin1')),
  ].filter(reading => reading !== text);
}

/** Runs of an alphabet, by line and over lines. */
function joinedRuns(text: string, pattern: RegExp): string[] {
  return [...(text.match(pattern) ?? []), ...(text.replace(/\s+/g, '').match(pattern) ?? [])];
}
