export type { ValidateOptions } from './options.ts';
export { type PlannedRequest, plan } from './plan.ts';
export { refuseUnknownEnvironment } from './trial.ts';
export { type Progress, type Surroundings, type Validation, validate } from './validate.ts';
