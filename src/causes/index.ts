export { causeOfCode } from './codes.ts';
export { type Explanation, explanations } from './explanations.ts';
export { type FixContext, fixesFor } from './fixes.ts';
export { type AnswerRules, readAnswer } from './read-answer.ts';
export { causeOfWords, type Telling } from './words.ts';
