/** The engine and its sentences, in both languages. */
export * from './engine.ts'
export { factMessage } from '#core/rubric/text/factMessage.ts'
export { warningMessage, warningsOf } from '#core/rubric/text/factWarnings.ts'
export { sentencesOf } from '#core/rubric/text/sentences.ts'
