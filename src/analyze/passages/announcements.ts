const r = String.raw;

/** Whoever refuses may say only on the next line what was asked, or that it was no matter of credentials. */
export const explains = anyOf([
  r`\bfor url:? https?:\/\/`,
  r`\bproblem accessing \/`,
  r`^https?:\/\/\S{1,2048} download failed`,
  r`^rest:https?:\/\/`,
  r`^url https?:\/\/\S{1,2048} is not valid`,
  r`\bfailed to download\b.{0,80}\burl: https?:\/\/`,
  r`\brate limit (?:exceeded|reached)`,
  r`\bquota exceeded`,
  'sorry, you have been blocked',
]);

/** What a client says right before the URL that it asks, without a verb. */
const asking = [
  r`(?:unable to|failed to|can't|cannot|could not) (?:load|fetch|download|retrieve) [^:]{0,80}?(?= https?:)`,
  r`request(?:ing)? (?:ur[il]|to)`,
  r`sending [\w ]{0,30}request(?: to(?: endpoint)?)?`,
  'saved request',
  r`error executing "\w{1,60}" on`,
  'calling(?: the)?',
  r`(?:initiating|starting) \w+ to`,
  r`creating new \w+ at`,
  'fetching|downloading|GETting',
  'deploying artifact',
  'extracting url|url (?:changed )?is|token url is',
  r`invalid \w+ url`,
];

/** A client that says what it asks, without the verb. */
export const announces = anyOf([
  r`^\S{1,80}: url:\/`,
  r`\brequests? to [\w' ]{0,60}[("']{1,2}\/`,
  r`\b(?:${asking.join('|')})[:\s"'(]{1,3}https?:\/\/`,
]);

function anyOf(sources: readonly string[]): RegExp {
  return new RegExp(sources.join('|'), 'i');
}
