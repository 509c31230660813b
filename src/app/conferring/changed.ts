import type { Transaction } from 'kysely'
import type { ChangedCandidate } from '#contract/conferring.ts'
import type { Frozen } from '#core/conference/frozen.ts'
import type { Words } from '#core/kernel/words.ts'
import { decidedOn } from '#core/notices/plan.ts'
import { STATES, type State } from '#core/workflow/states.ts'
import { refuse, type Result } from '#app/kit/result.ts'
import { decisionsOn, standingsOf } from '#store/conferences.ts'
import type { Tables } from '#store/tables.ts'

/** Candidates that are no longer what was frozen, and those that came since. With `lock` none can change until the end. */
export async function changedSince(
  tx: Transaction<Tables>,
  { batch, candidates }: Frozen,
  lock: 'lock' | 'read' = 'read',
): Promise<readonly ChangedCandidate[]> {
  const frozen = new Map(candidates.map(({ application, version }) => [application, version]))
  const now = await standingsOf(tx, batch.id, [...frozen.keys()])
    .$if(lock === 'lock', (select) => select.forUpdate())
    .execute()
  // Read after the locks: another conference that decides on one of them has either done so, or waits.
  const isDecided = await decidedIn(tx, batch.id)
  return now
    .map((one) => ({ ...one, late: !frozen.has(one.id), decided: isDecided(one.id, one.state_since) }))
    .filter(({ id, state, version, late, decided }) =>
      late ? !decided : decided || state !== 'scored' || version !== frozen.get(id),
    )
    .map(({ id, number, enterprise, state, late, decided }) => ({
      application: id,
      number: number!,
      enterprise,
      state: state as State,
      late,
      decided,
    }))
}

/** Whether a conference of the batch has decided on an application since it came to be as it is. */
export async function decidedIn(
  tx: Transaction<Tables>,
  batch: string,
): Promise<(application: string, since: Date) => boolean> {
  const last = new Map(
    (await decisionsOn(tx, batch)).flatMap(({ decision, at }) =>
      decidedOn(decision).map((application) => [application, at] as const),
    ),
  )
  return (application, since) => (last.get(application) ?? BEFORE_ALL) >= since
}

const BEFORE_ALL = new Date(0)

/** Refuses to go on with a list that is no longer true, naming what is not. */
export async function stillTrue(tx: Transaction<Tables>, frozen: Frozen): Promise<Result<never> | undefined> {
  const changed = await changedSince(tx, frozen, 'lock')
  if (changed.length === 0) return undefined
  const told = changed.slice(0, TOLD).map(inWords)
  const rest = changed.length - told.length
  const what = {
    zh: told.map(({ zh }) => zh).join('；') + (rest > 0 ? `；另有${rest}家` : ''),
    en: told.map(({ en }) => en).join('; ') + (rest > 0 ? `; and ${rest} more` : ''),
  }
  return refuse('list-not-true', { params: { what } })
}

const TOLD = 5

function inWords({ number, enterprise, state, late, decided }: ChangedCandidate): Words {
  const { zh, en } = STATES[state]
  if (decided)
    return {
      zh: `另一次会议已对${number}号${enterprise}作出决定`,
      en: `another conference has decided on no. ${number}, ${enterprise}`,
    }
  if (late)
    return { zh: `${number}号${enterprise}是冻结后核定的`, en: `no. ${number}, ${enterprise}, was settled afterwards` }
  if (state === 'scored')
    return { zh: `${number}号${enterprise}重新核定过`, en: `no. ${number}, ${enterprise}, was settled anew` }
  return { zh: `${number}号${enterprise}现在是“${zh}”`, en: `no. ${number}, ${enterprise}, is “${en}” now` }
}
