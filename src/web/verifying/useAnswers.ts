import { useState } from 'react'
import { type AskedFact, type GivenAnswer, type VerificationItem, verificationRoutes } from '#contract/verifying.ts'
import { ApiProblem } from '../app/api/apiProblem.ts'
import { useAct } from '../app/ui/useAct.ts'
import { type Draft, type DraftProblem, type Drafts, keyOf, readDraft } from './drafts.ts'

export interface Answers {
  readonly drafts: Drafts
  /** By the key of a draft. */
  readonly problems: Readonly<Record<string, DraftProblem>>
  readonly count: number
  readonly busy: boolean
  /** What the server refuses of all of them. */
  readonly refused: unknown
  /** How many were kept when they were last sent. */
  readonly kept: number | undefined
  readonly change: (of: Pick<Draft, 'application' | 'fact'>, change: Partial<Draft>) => void
  readonly fill: (drafts: readonly Draft[]) => void
  readonly drop: () => void
  readonly send: () => void
}

interface Within {
  readonly department: string
  readonly batch: string
}

/** Answers typed on the page, also on other pages of the list, until they are sent together. */
export function useAnswers(within: Within, items: readonly VerificationItem[], asked: readonly AskedFact[]): Answers {
  const [drafts, setDrafts] = useState<Drafts>({})
  const [problems, setProblems] = useState<Answers['problems']>({})
  const [kept, setKept] = useState<number>()
  const [seen, setSeen] = useState<Readonly<Record<string, VerificationItem>>>({})
  const act = useAct(verificationRoutes.answer, {
    refresh: [verificationRoutes.list, verificationRoutes.tasks],
    onDone: (result) => {
      setKept(result.kept + result.same)
      setDrafts({})
      setSeen({})
    },
  })
  const itemOf = (application: string) => items.find((item) => item.application === application) ?? seen[application]
  const change: Answers['change'] = (of, part) => {
    const key = keyOf(of)
    const item = itemOf(of.application)
    if (item) setSeen((before) => ({ ...before, [of.application]: item }))
    setKept(undefined)
    setDrafts((before) => ({ ...before, [key]: { ...(before[key] ?? { ...of, ...EMPTY }), ...part } }))
    setProblems((before) => Object.fromEntries(Object.entries(before).filter(([at]) => at !== key)))
  }
  const send = (): void => {
    const read = Object.entries(drafts).map(([key, draft]) => {
      const at = asked.findIndex(({ key: fact }) => fact === draft.fact)
      const answer = itemOf(draft.application)?.answers[at]
      return { key, result: answer && readDraft(draft, asked[at]!, answer) }
    })
    const wrong = read.flatMap(({ key, result }) => (result && !result.ok ? [[key, result.problem] as const] : []))
    setProblems(Object.fromEntries(wrong))
    if (wrong.length > 0) return
    const answers = read.flatMap(({ result }): GivenAnswer[] => (result?.ok ? [result.answer] : []))
    act.done({ body: { ...within, answers } }).then(
      () => undefined,
      () => undefined,
    )
  }
  return {
    drafts,
    problems: { ...refusedLines(act.problem, Object.keys(drafts)), ...problems },
    count: Object.keys(drafts).length,
    busy: act.busy,
    refused: act.problem,
    kept,
    change,
    fill: (more) => more.forEach(({ application, fact, ...part }) => change({ application, fact }, part)),
    drop: () => {
      setDrafts({})
      setProblems({})
      act.clear()
    },
    send,
  }
}

const EMPTY = { kind: '', value: '', reason: '' } as const

/** `answers.3.value`: what the server says of the fourth draft. */
function refusedLines(problem: unknown, keys: readonly string[]): Answers['problems'] {
  const told = problem instanceof ApiProblem ? problem.problems : []
  return Object.fromEntries(
    told.flatMap(({ path, title, titleZh }) => {
      const [, at, field] = /^answers\.(\d+)\.(\w+)$/.exec(path) ?? []
      const key = at === undefined ? undefined : keys[Number(at)]
      const place = field === 'value' || field === 'reason' ? field : 'kind'
      return key ? [[key, { field: place, zh: titleZh, en: title }] as const] : []
    }),
  )
}
