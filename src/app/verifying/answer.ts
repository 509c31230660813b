import type { Selectable, Transaction } from 'kysely'
import { type InputProblem, inputProblem } from '#contract/problems.ts'
import type { GivenAnswer } from '#contract/verifying.ts'
import type { Claim } from '#core/claims/claim.ts'
import { heldFacts } from '#core/claims/factSheet.ts'
import { sameValue } from '#core/claims/sameValue.ts'
import { readFacts } from '#core/rubric/readFacts.ts'
import { factMessage } from '#core/rubric/text/factMessage.ts'
import { ANSWER_FAULTS, claimedBy } from '#core/verifying/answer.ts'
import { type Handler, person } from '#app/kit/call.ts'
import { done, refuse, refuseInput } from '#app/kit/result.ts'
import { numbersIn, typedIn } from '#app/papers/typed.ts'
import { claimsAbout } from '#store/claims.ts'
import type { ApplicationTable } from '#store/tables/applying.ts'
import type { Tables } from '#store/tables.ts'
import { type AskedDepartment, askedDepartment, HEARD_IN } from './asking.ts'
import { rescore } from './verifiedScore.ts'

type ApplicationRow = Selectable<ApplicationTable>

/** An answer that may be kept, and what it says. */
interface Kept {
  readonly answer: GivenAnswer
  readonly value: unknown
}

/**
 * Answers of a department about any number of applications, all or none. Each that says something new becomes a claim;
 * the verified score follows in the same act. Whoever answers on top of a colleague's newer word is told.
 */
export const answerVerification: Handler<'verification.answer'> = async (call) => {
  const { tx, body, scope, now, world, record } = call
  const asked = await askedDepartment(tx, world, scope, body)
  if (!asked) return refuse('not-found')
  const applications = await lockApplications(tx, asked, body.answers)
  const claims = await claimsAbout(tx, [...applications.keys()])
  const problems: InputProblem[] = []
  const kept: Kept[] = []
  for (const [at, answer] of body.answers.entries()) {
    const read = readAnswer(asked, answer, applications, claims)
    if (read.problem) problems.push({ ...read.problem, path: `answers.${at}.${read.problem.path}` })
    else kept.push({ answer, value: read.value })
  }
  problems.push(...twice(body.answers), ...(await numbersIn(tx, typedIn('answers', body.answers, 'reason'))))
  if (problems.length > 0) return refuseInput(problems)
  const fresh = kept.filter(({ answer, value }) => !saysSo(lastWord(asked, claims, answer), value, answer.reason))
  if (fresh.length > 0) {
    await tx
      .insertInto('claim')
      .values(
        fresh.map(({ answer, value }) => ({
          application_id: answer.application,
          fact: answer.fact,
          value: JSON.stringify(value),
          ground: 'verified',
          source: asked.department.id,
          author: person(call).account,
          at: now,
          reason: answer.kind === 'agree' ? '' : answer.reason,
        })),
      )
      .execute()
    await rescore(tx, asked.compiled, [...new Set(fresh.map(({ answer }) => answer.application))])
  }
  record({
    act: 'verification.answered',
    object: 'batch',
    objectId: body.batch,
    detail: {
      department: asked.department.id,
      answers: fresh.map(({ answer: { application, fact, kind } }) => ({ application, fact, kind })),
    },
  })
  return done({ kept: fresh.length, same: kept.length - fresh.length })
}

/** In the order of their ids, so that two who answer at once never wait for each other in a circle. */
async function lockApplications(
  tx: Transaction<Tables>,
  { batch }: AskedDepartment,
  answers: readonly GivenAnswer[],
): Promise<ReadonlyMap<string, ApplicationRow>> {
  const ids = [...new Set(answers.map(({ application }) => application))]
  const rows = await tx
    .selectFrom('application')
    .selectAll()
    .where('id', 'in', ids)
    .where('batch_id', '=', batch.id)
    .where('state', 'in', [...HEARD_IN])
    .orderBy('id')
    .forUpdate()
    .execute()
  return new Map(rows.map((row) => [row.id, row]))
}

type AnswerRead =
  | { readonly problem: InputProblem; readonly value?: undefined }
  | { readonly problem?: undefined; readonly value: unknown }

function readAnswer(
  asked: AskedDepartment,
  answer: GivenAnswer,
  applications: ReadonlyMap<string, ApplicationRow>,
  claims: ReadonlyMap<string, readonly Claim[]>,
): AnswerRead {
  const { compiled, asking } = asked
  if (!applications.has(answer.application)) return { problem: inputProblem('application', 'not-asked-now') }
  if (!asking.facts.includes(answer.fact)) return { problem: inputProblem('fact', 'not-asked-of-department') }
  const about = claims.get(answer.application) ?? []
  const last = lastWord(asked, claims, answer)
  if (answer.seen !== (last ? String(last.number) : null))
    return { problem: inputProblem('seen', 'answered-meanwhile') }
  const stated = heldFacts(compiled.programme, about, 'self').facts[answer.fact]
  const claimed = claimedBy(answer, stated)
  if (!claimed.ok) return { problem: inputProblem(ANSWER_FAULTS[claimed.fault].field, claimed.fault) }
  const [wrong] = claimed.value === null ? [] : readFacts(compiled.book, { [answer.fact]: claimed.value }).problems
  if (!wrong) return { value: claimed.value }
  const what = { zh: factMessage(wrong, compiled, 'zh'), en: factMessage(wrong, compiled, 'en') }
  return { problem: inputProblem('value', 'value-not-possible', { what }) }
}

const lastWord = (
  { department }: AskedDepartment,
  claims: ReadonlyMap<string, readonly Claim[]>,
  { application, fact }: GivenAnswer,
): Claim | undefined =>
  claims.get(application)?.findLast((claim) => claim.fact === fact && claim.source === department.id)

const saysSo = (last: Claim | undefined, value: unknown, reason: string): boolean =>
  last !== undefined && sameValue(last.value, value) && (last.reason === reason || reason === '')

/** One fact of one application is answered once in a request. */
function twice(answers: readonly GivenAnswer[]): readonly InputProblem[] {
  const met = new Set<string>()
  return answers.flatMap(({ application, fact }, at) => {
    const key = JSON.stringify([application, fact])
    if (met.has(key)) return [inputProblem(`answers.${at}.fact`, 'answered-twice')]
    met.add(key)
    return []
  })
}
