const environmentWords: readonly (readonly [environment: string, words: readonly string[]])[] = [
  ['production', ['PRODUCTION', 'PROD', 'PRD', 'LIVE']],
  ['staging', ['STAGING', 'STAGE', 'STG', 'PREPROD', 'UAT']],
  ['development', ['DEVELOPMENT', 'DEV']],
  ['test', ['TEST', 'TESTING', 'QA', 'SANDBOX']],
  ['preview', ['PREVIEW']],
];

/** The environment that a name names itself: `STRIPE_KEY_STAGING`. */
export function environmentInName(name: string): string | null {
  const parts = name.toUpperCase().split(/[_-]/);
  return environmentWords.find(([, words]) => words.some(word => parts.includes(word)))?.[0] ?? null;
}

/** `PROD_NPM_TOKEN` without what names the environment: `NPM_TOKEN`. */
export function withoutEnvironment(name: string): string {
  const words = environmentWords.flatMap(([, list]) => list);
  return name
    .toUpperCase()
    .split(/[_-]/)
    .filter(part => !words.includes(part))
    .join('_');
}
