/** Everything a viewer can ask, generated from the contract, and what is answered: to hold two worlds against each other. */
import { z } from 'zod'
import { ACCESS, type Grant } from '#contract/access.ts'
import { type Operation, OPERATIONS, routeOf } from '#contract/routes.ts'
import type { Route } from '#contract/route.ts'
import { STATE_KEYS } from '#core/workflow/states.ts'
import type { Asking } from '#test/support/district/client.ts'
import { ask } from './ask.ts'
import { readable } from './readable.ts'
import { SAMPLES } from './samples.ts'
import type { Stage, Who } from './stage.ts'

export interface Question {
  readonly operation: Operation
  readonly asking: Asking
}

interface Property {
  readonly enum?: readonly string[]
  readonly type?: string
}

/** Ids that a viewer could try, and words to look for: the hidden ones of both worlds among them. */
export interface Trying {
  readonly ids: readonly string[]
  readonly words: readonly string[]
}

const mayAsk = (operation: Operation, who: Who): boolean => {
  const { everybody, self, roles }: Grant = ACCESS[operation]
  return everybody || (self && who !== 'nobody') || (roles !== undefined && who in roles)
}

const propertiesOf = (schema: z.ZodType | undefined): Readonly<Record<string, Property>> => {
  if (!schema) return {}
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return properties as Readonly<Record<string, Property>>
}

/** What else could stand in a field: each choice, both answers, each word, each state, pages and ids. */
function valuesFor(name: string, property: Property, { ids, words }: Trying): readonly string[] {
  if (property.enum) return property.enum
  if (name === 'states') return STATE_KEYS
  if (name === 'late') return ['true']
  if (name === 'text') return words
  if (name === 'page') return ['2']
  if (name === 'size') return ['1', '200']
  return name === 'batch' || name.endsWith('Id') ? ids : []
}

/** Sorted each way by each column, and otherwise one field at a time. */
function queriesFor(route: Route, sample: Asking, trying: Trying): readonly NonNullable<Asking['query']>[] {
  const properties = propertiesOf(route.query)
  const given = sample.query ?? {}
  const varied = Object.entries(properties).flatMap(([name, property]) =>
    valuesFor(name, property, trying).map((value) => ({ ...given, [name]: value })),
  )
  const { sort, order } = properties
  const sorted = (sort?.enum ?? []).flatMap((by) =>
    (order?.enum ?? []).map((way) => ({ ...given, sort: by, order: way })),
  )
  return [given, ...varied, ...sorted]
}

/** Every read that the viewer may ask, as it is asked usually. */
export async function samplesOf(stage: Stage, who: Who): Promise<readonly Question[]> {
  const samples: Question[] = []
  for (const operation of OPERATIONS.filter((one) => (routeOf(one) as Route).method === 'GET' && mayAsk(one, who))) {
    const asking = (await SAMPLES[operation](stage, { who, someone: stage.someone(who) })) as Asking
    samples.push({ operation, asking })
    await stage.tables.restore()
  }
  return samples
}

/** The same asked in every other way, and about everything there is; files as they are asked for usually. */
export const questionsFrom = (samples: readonly Question[], trying: Trying): readonly Question[] =>
  samples.flatMap(({ operation, asking }) => {
    const route: Route = routeOf(operation)
    const ids = 'id' in propertiesOf(route.params) ? trying.ids : []
    const queries = route.file ? [asking.query ?? {}] : queriesFor(route, asking, trying)
    return [
      ...queries.map((query) => ({ operation, asking: { ...asking, query } })),
      ...ids.map((id) => ({ operation, asking: { ...asking, params: { ...asking.params, id } } })),
    ]
  })

/** Status and text of each answer. Headers say nothing of the content but its length, which the text shows. */
export async function answersTo(stage: Stage, who: Who, questions: readonly Question[]): Promise<readonly string[]> {
  const answers: string[] = []
  for (const { operation, asking } of questions) {
    const answer = await ask(stage.address, operation, asking, stage.cookieOf(who))
    answers.push(`${operation} ${JSON.stringify(asking)}\n${answer.status} ${await readable(answer)}`)
  }
  return answers
}
