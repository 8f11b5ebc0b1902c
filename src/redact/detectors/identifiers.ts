/**
 * Names of objects that look generated and are no secret to whoever sees the URL, as their makers document them: Twilio's SIDs
 * (www.twilio.com/docs/glossary/what-is-a-sid), Stripe's and Vercel's objects, OpenAI's files and threads, the hash of a Nix store
 * path (nix.dev, "Store path"). Whatever the inventory knows as a secret is taken out all the same.
 */
const published: readonly RegExp[] = [
  /^(?:CA|CN|IS|MG|MM|PN|RE|SM|VA|ZS)[0-9a-f]{32}$/,
  /^(?:acct|ch|cus|evt|in|pi|pm|po|price|prod|re|sub|txn)_[A-Za-z0-9]{14,24}$/,
  /^(?:dpl|prj|team)_[A-Za-z0-9]{24,28}$/,
  /^(?:asst|batch|chatcmpl|file|msg|resp|run|thread|vs)[_-][A-Za-z0-9]{20,48}$/,
];

/** 160 bits in base 32 without e, o, t and u: what a binary cache names its files by. */
const nixHash = /^[0-9a-df-np-sv-z]{32}$/;

/** Whether a value names an object; `behind` is what follows it in its text. */
export function isPublished(value: string, behind: string): boolean {
  return (
    published.some(pattern => pattern.test(value)) || (nixHash.test(value) && /^(?:\.narinfo|\.ls)\b/.test(behind))
  );
}
