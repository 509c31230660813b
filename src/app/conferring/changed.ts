import type { Transaction } from 'kysely'
import type { ChangedCandidate } from '#contract/conferring.ts'
import type { Frozen } from '#core/conference/frozen.ts'
import type { Words } from '#core/kernel/words.ts'
import { STATES, type State } from '#core/workflow/states.ts'
import { refuse, type Result } from '#app/kit/result.ts'
import { standingsOf } from '#store/conferences.ts'
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
  return now
    .filter(({ id, state, version }) => state !== 'scored' || version !== frozen.get(id))
    .map(({ id, number, enterprise, state }) => ({
      application: id,
      number: number!,
      enterprise,
      state: state as State,
      late: !frozen.has(id),
    }))
}

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

function inWords({ number, enterprise, state, late }: ChangedCandidate): Words {
  const { zh, en } = STATES[state]
  if (late)
    return { zh: `${number}号${enterprise}是冻结后核定的`, en: `no. ${number}, ${enterprise}, was settled afterwards` }
  if (state === 'scored')
    return { zh: `${number}号${enterprise}重新核定过`, en: `no. ${number}, ${enterprise}, was settled anew` }
  return { zh: `${number}号${enterprise}现在是“${zh}”`, en: `no. ${number}, ${enterprise}, is “${en}” now` }
}
