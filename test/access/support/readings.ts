/** Everything a role can read, as text. */
import { OPERATIONS, type Operation, routeOf } from '#contract/routes.ts'
import type { Role } from '#core/access/roles.ts'
import type { Asking } from '#test/support/district/client.ts'
import { ask } from './ask.ts'
import { readable } from './readable.ts'
import { SAMPLES } from './samples.ts'
import type { Stage } from './stage.ts'

const each = <T>(values: readonly T[], asking: (value: T) => Asking): readonly Asking[] => values.map(asking)

/** Other ways to ask than the sample's. */
const MORE: Readonly<Partial<Record<Operation, (stage: Stage) => readonly Asking[]>>> = {
  'registration.list': () => each(['awaiting', 'approved', 'refused'], (state) => ({ query: { state } })),
  'registration.letter': () => [{ query: { format: 'pdf' } }],
  'people.list': () => [{ query: { size: 200 } }],
  'appointment.list': () =>
    each(['proposed', 'active', 'refused', 'ended'], (state) => ({ query: { state, size: 200 } })),
  'journal.list': () => [{ query: { size: 200 } }, { query: { size: 200, personal: true } }],
  'application.read': ({ own }) => [{ params: { id: own.submitted.id } }],
  'application.roster': ({ own }) => [{ params: { id: own.draft.id } }],
  'application.previous': ({ own }) => [{ params: { id: own.submitted.id } }],
  'application.paper': ({ own }) =>
    [own.submitted.id, own.draft.id].flatMap((id) =>
      ['commitment', 'table', 'volume', 'return', 'decline', 'acceptance'].flatMap((paper) =>
        each(['docx', 'pdf', 'xlsx'], (format) => ({ params: { id, paper }, query: { format } })),
      ),
    ),
  'evidence.content': ({ own }) => [{ params: { id: own.draft.evidence } }],
  'worklist.list': () => [{ query: { size: 200, sort: 'score' } }],
  'worklist.notStarted': ({ batches }) => [{ query: { batch: batches.planned } }],
  'worklist.rollUp': ({ batches, own }) => [
    { query: { batch: batches.submitted, office: own.office, format: 'xlsx' } },
    { query: { batch: batches.drafts, office: own.office } },
  ],
  'dossier.read': ({ own }) => [{ params: { id: own.draft.id } }],
  'message.list': () => [{ query: { size: 200 } }],
}

/** Operations that are answered like a page although they are posted. */
const POSTED = new Set<Operation>(['reminder.preview'])

export const READ_OPERATIONS = OPERATIONS.filter(
  (operation) => routeOf(operation).method === 'GET' || POSTED.has(operation),
)

export interface Reading {
  readonly operation: Operation
  readonly status: number
  readonly text: string
}

/** All that is answered to a role, refusals too. */
export async function everythingReadable(stage: Stage, role: Role): Promise<readonly Reading[]> {
  const readings: Reading[] = []
  for (const operation of READ_OPERATIONS) {
    const sample: Asking = (await SAMPLES[operation](stage, { who: role, someone: stage.someone(role) })) as Asking
    for (const asking of [sample, ...(MORE[operation]?.(stage) ?? [])]) {
      const answer = await ask(stage.address, operation, asking, stage.cookieOf(role))
      readings.push({ operation, status: answer.status, text: await readable(answer) })
    }
  }
  return readings
}
