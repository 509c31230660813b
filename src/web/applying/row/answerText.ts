import type { AnswerValue } from '#core/applying/answer.ts'
import type { Fact, Text } from '#core/programme/programme.ts'
import { BETWEEN } from '../../app/text/between.ts'

interface Words {
  readonly yes: string
  readonly no: string
  readonly none: string
}

type Say = (text: Text) => string

/** An answer as people read it. */
export function answerText(fact: Fact, answer: AnswerValue, say: Say, words: Words): string {
  if (typeof answer === 'boolean') return answer ? words.yes : words.no
  if (typeof answer === 'string') return scalarText(fact, answer, say)
  if (answer.length === 0) return words.none
  const fields = fact.type === 'records' ? fact.fields : {}
  return answer
    .map((record) =>
      Object.entries(fields)
        .map(([name, field]) => {
          const value = record[name] ?? ''
          return field.type === 'choice' && field.values[value] ? say(field.values[value]) : value
        })
        .filter(Boolean)
        .join(' '),
    )
    .join(say(BETWEEN))
}

function scalarText(fact: Fact, answer: string, say: Say): string {
  if (fact.type === 'choice') return fact.values[answer] ? say(fact.values[answer]) : answer
  const unit = 'unit' in fact && fact.unit ? ` ${say(fact.unit)}` : ''
  return `${answer}${unit}`
}

/** A typed text; nothing for what is none. */
export const plainText = (answer: AnswerValue | null | undefined): string => (typeof answer === 'string' ? answer : '')
