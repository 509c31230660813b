import { z } from 'zod'
import type { Calendar, Office, Programme, Source, Target } from '#core/programme/programme.ts'
import { certificate } from './certificate.ts'
import { day, id, mapOf, text } from './common.ts'
import { facts } from './facts.ts'
import { incentives } from './incentives.ts'
import { readings } from './readings.ts'
import { roster } from './roster.ts'
import { rubric } from './rubric.ts'
import { selection } from './selection.ts'

const source = z.strictObject({
  document: text,
  number: z.string().exactOptional(),
  annex: text,
  issuedBy: text.exactOptional(),
  issued: day.exactOptional(),
}) satisfies z.ZodType<Source>

const offices = z.array(
  z.strictObject({
    id,
    kind: z.enum(['street', 'town', 'township', 'zone']),
    name: text,
    code: z.string().exactOptional(),
  }) satisfies z.ZodType<Office>,
)

const calendar = z.strictObject({
  confirmed: z.array(z.int()),
  holidays: z.array(day),
  workdays: z.array(day),
}) satisfies z.ZodType<Calendar>

const count = z.int().min(0).exactOptional()
const targets = z.array(
  z.strictObject({
    by: day,
    recognised: count,
    excellent: count,
    note: text.exactOptional(),
    alternative: text.exactOptional(),
  }) satisfies z.ZodType<Target>,
)

/** What stands in `programme.yaml` itself. */
const head = {
  id: z.string().regex(/^[a-z0-9][a-z0-9-]*$/),
  languages: z.array(z.string().regex(/^[a-z]{2,3}$/)).min(1),
  name: text,
  distinction: text,
  source,
  effective: z.strictObject({ from: day, to: day.exactOptional() }),
  place: z.strictObject({
    name: text,
    code: z.string().exactOptional(),
    motto: text.exactOptional(),
    brand: text.exactOptional(),
    host: text.exactOptional(),
  }),
  tags: z.array(z.strictObject({ id, name: text })).exactOptional(),
  phases: z.array(z.strictObject({ id, name: text, from: day, to: day })),
  targets,
  tasks: z.array(z.strictObject({ no: z.int(), title: text, rows: z.array(z.string()) })),
  certificate: certificate.exactOptional(),
  notice: z.strictObject({ publicationDayCounts: z.boolean() }).exactOptional(),
  selection: selection.exactOptional(),
}

/** What may stand in a file of its own, by the file's name. */
export const sections = {
  offices,
  industries: z.array(z.strictObject({ id, name: text, codes: z.array(z.string()).exactOptional() })),
  departments: mapOf(text),
  calendar,
  facts,
  readings,
  rubric,
  roster,
  incentives,
} as const

export type Section = keyof typeof sections
export const SECTIONS = Object.keys(sections) as readonly Section[]

/** A whole programme, merged from its files. */
export const programmeSchema = z.strictObject({ ...head, ...sections }) satisfies z.ZodType<Programme>

/** `programme.yaml`: the head, and any section that has no file of its own. */
export const headSchema: z.ZodType = z.strictObject({ ...head, ...z.strictObject(sections).partial().shape })
