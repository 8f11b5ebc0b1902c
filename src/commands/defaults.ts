/** Where the configuration is looked for. */
export const defaultConfigFile = '.github/auth-check.yml';

/** What a report is called where no name is given: the action's artifact, the demo's folder. */
export const defaultReportName = 'support-report';

/** Requests at once per host. As many as a browser opens: quick, and far below what a provider takes for an attack. */
export const defaultConcurrency = 6;
