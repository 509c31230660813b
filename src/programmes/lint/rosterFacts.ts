import type { Fact } from '#core/programme/programme.ts'
import type { Lint } from './lint.ts'

/** The facts that say they come from the roster are those the roster's rules give. */
export const rosterFacts: Lint = ({ facts, roster }) => {
  const given = Object.keys(roster.facts)
  const marked = Object.keys(facts).filter((fact) => isMarked(facts[fact]))
  return [
    ...marked
      .filter((fact) => !given.includes(fact))
      .map((fact) => ({
        path: ['facts', fact, 'roster'],
        code: 'roster-does-not-give',
        message: {
          zh: `“${fact}”标为由花名册得出，但 roster 中没有它的计数规则。`,
          en: `“${fact}” is said to come from the roster, but roster has no rule for it.`,
        },
      })),
    ...given
      .filter((fact) => !marked.includes(fact))
      .map((fact) => ({
        path: ['roster', 'facts', fact],
        code: 'roster-gives-unmarked',
        message: {
          zh: `roster 给出“${fact}”，但 facts 中没有这个事实，或没有标 roster: true。`,
          en: `roster gives “${fact}”, but facts has no such fact marked \`roster: true\`.`,
        },
      })),
  ]
}

const isMarked = (fact: Fact | undefined): boolean =>
  (fact?.type === 'count' || fact?.type === 'money') && fact.roster === true
