/** What an enterprise states: each claim by itself, and the facts that hold. */
import type { Programme } from '../programme/programme.ts'
import type { Compiled } from '../rubric/compiled.ts'
import type { FactProblem } from '../rubric/readFacts.ts'
import { type Answers, answerValue, isFinished } from './answer.ts'
import { type SoundFacts, soundFacts } from './soundFacts.ts'

/** From the weaker to the stronger: what the roster counted holds over what was typed. */
export type OwnGround = 'declared' | 'roster'

export interface OwnClaim {
  /** Key in the fact book; counting alternatives (`fact@alternative`) come from the roster. */
  readonly fact: string
  readonly value: unknown
  readonly ground: OwnGround
}

export interface Statement {
  readonly answers: Answers
  readonly roster: { readonly facts: Readonly<Record<string, number>> } | undefined
}

export interface Stated extends SoundFacts {
  readonly claims: readonly OwnClaim[]
  /** Ground of each fact that holds. */
  readonly grounds: Readonly<Record<string, OwnGround>>
  /** Lists with an entry that lacks a field; unknown until it is filled in. */
  readonly unfinished: readonly string[]
}

/** Every sound claim of the enterprise, and what follows from all of them. */
export function readStated(compiled: Compiled, { answers, roster }: Statement): Stated {
  const { declared, unfinished } = declaredFacts(compiled.programme, answers)
  const counted = rosterFacts(compiled, roster?.facts ?? {})
  const held = soundFacts(compiled.book, { ...declared, ...counted })
  const beaten = beatenProblems(compiled, declared, counted)
  const isSound = (fact: string) => held.problems[fact] === undefined && beaten[fact] === undefined
  return {
    ...held,
    problems: { ...held.problems, ...beaten },
    claims: [
      ...claimsOf('declared', declared).filter(({ fact }) => isSound(fact)),
      ...claimsOf('roster', counted).filter(({ fact }) => held.problems[fact] === undefined),
    ],
    grounds: Object.fromEntries(
      Object.keys(held.facts).map((fact) => [fact, fact in counted ? 'roster' : 'declared'] as const),
    ),
    unfinished,
  }
}

function declaredFacts(programme: Programme, answers: Answers) {
  const declared: Record<string, unknown> = {}
  const unfinished: string[] = []
  for (const [name, answer] of Object.entries(answers)) {
    const fact = programme.facts[name]
    const value = fact && answerValue(fact, answer)
    if (!fact || value === undefined) continue
    if (isFinished(fact, answer)) declared[name] = value
    else unfinished.push(name)
  }
  return { declared, unfinished }
}

/** A list counted under another version of the programme may know facts that this one does not. */
const rosterFacts = ({ book }: Compiled, facts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(facts).filter(([key]) => book.byKey.has(key)))

/** What is wrong with typed values that do not count because the roster has the same fact. */
function beatenProblems(
  { book }: Compiled,
  declared: Readonly<Record<string, unknown>>,
  counted: Readonly<Record<string, number>>,
): Readonly<Record<string, readonly FactProblem[]>> {
  return Object.assign(
    {},
    ...Object.keys(declared)
      .filter((name) => name in counted)
      .map((name) => soundFacts(book, { [name]: declared[name] }).problems),
  ) as Readonly<Record<string, readonly FactProblem[]>>
}

const claimsOf = (ground: OwnGround, facts: Readonly<Record<string, unknown>>): OwnClaim[] =>
  Object.entries(facts).map(([fact, value]) => ({ fact, value, ground }))
