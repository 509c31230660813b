/** 实地核查: planned by the bureau, written down on a phone at the enterprise, signed there by both sides. */
import { z } from 'zod'
import { MOST_PHOTOS, PHOTO_BYTES, SEEN, SIGNATURE_BOX } from '#core/visiting/record.ts'
import { State } from './applying.ts'
import { components } from './components.ts'
import { Day, Done, Id, Language, line, Moment, Nothing, optionalLine, pageOf, Paging } from './fields.ts'
import { route } from './route.ts'

export const VISIT_STATES = ['planned', 'signed', 'cancelled'] as const

export const VisitHead = z
  .object({
    id: Id,
    application: Id,
    number: z.int().nullable(),
    enterprise: z.string(),
    office: z.string(),
    state: z.enum(VISIT_STATES),
    applicationState: State,
    plannedOn: Day.nullable(),
    plannedBy: z.string(),
    rows: z.array(z.string()),
    signedAt: Moment.nullable(),
    version: z.int(),
  })
  .register(components, { id: 'VisitHead' })
export type VisitHead = z.infer<typeof VisitHead>

/** A row to look at, with the facts it reads and what holds of them before the visit. */
export const VisitRow = z
  .object({
    row: z.string(),
    /** Its short name, as in the programme's data. */
    name: z.record(z.string(), z.string()),
    facts: z.array(
      z.object({
        key: z.string(),
        /** As in the programme's data. */
        fact: z.looseObject({ type: z.string(), label: z.record(z.string(), z.string()) }),
        stated: z.unknown(),
      }),
    ),
  })
  .register(components, { id: 'VisitRow' })
export type VisitRow = z.infer<typeof VisitRow>

const Clock = z.union([z.literal(''), z.iso.time({ precision: -1 })])
const Attendant = z.strictObject({ name: optionalLine(60), post: optionalLine(80) })
const Coordinate = z
  .int()
  .min(-10)
  .max(Math.max(SIGNATURE_BOX.width, SIGNATURE_BOX.height) + 10)
const Finding = z.strictObject({
  row: z.string().min(1).max(40),
  seen: z.enum([...SEEN, '']),
  values: z.array(z.strictObject({ fact: z.string().min(1).max(120), value: z.unknown() })).max(60),
  note: optionalLine(1000),
})
const Signature = z.strictObject({
  side: z.enum(['office', 'enterprise']),
  name: optionalLine(60),
  strokes: z.array(z.array(Coordinate).max(4000)).max(200),
  typed: z.boolean(),
})
/** Why the enterprise did not sign, and who saw it. */
const Refusal = z.strictObject({ reason: optionalLine(500), witness: optionalLine(60) })
const Common = {
  id: Id,
  day: z.union([z.literal(''), Day]),
  from: Clock,
  to: Clock,
  officials: z.array(Attendant).max(8),
  experts: z.array(Attendant).max(8),
  received: Attendant,
  rows: z.array(Finding).max(100),
  remarks: optionalLine(4000),
  signatures: z.array(Signature).max(20),
  refusal: Refusal.optional(),
}
/** In base64, a third longer than its bytes. */
const Jpeg = z.base64().max(Math.ceil((PHOTO_BYTES * 4) / 3) + 4)

export const VisitRecord = z
  .strictObject({
    ...Common,
    photos: z.array(z.strictObject({ jpeg: Jpeg, note: optionalLine(200) })).max(MOST_PHOTOS),
  })
  .register(components, { id: 'VisitRecord' })

/** The record as it is read: the pictures by their numbers. */
export const SignedVisit = z
  .object({
    ...Common,
    rows: z.array(z.object({ ...Finding.shape, values: z.array(z.object({ fact: z.string(), value: z.unknown() })) })),
    photos: z.array(z.object({ note: z.string(), bytes: z.int() })),
    sha256: z.string(),
  })
  .register(components, { id: 'SignedVisit' })
export type SignedVisit = z.infer<typeof SignedVisit>

export const Visit = z
  .object({
    ...VisitHead.shape,
    programme: z.string(),
    creditCode: z.string(),
    address: z.string(),
    lookAt: z.array(VisitRow),
    /** The day it is at the place. */
    today: Day,
    signed: SignedVisit.nullable(),
  })
  .register(components, { id: 'Visit' })
export type Visit = z.infer<typeof Visit>

/** What was found on one row, for whoever settles the facts of the application. */
export const VisitFinding = z
  .object({
    visit: Id,
    day: Day,
    row: z.string(),
    seen: z.enum(SEEN),
    note: z.string(),
    values: z.array(
      z.object({
        fact: z.string(),
        label: z.record(z.string(), z.string()),
        value: z.unknown(),
        /** The value in words. */
        text: z.object({ zh: z.string(), en: z.string() }),
      }),
    ),
  })
  .register(components, { id: 'VisitFinding' })
export type VisitFinding = z.infer<typeof VisitFinding>

const OneVisit = z.strictObject({ id: Id })

export const siteVisitRoutes = {
  plan: route({
    method: 'POST',
    path: '/api/site-visits',
    summary: 'Plans visits to enterprises under review, all or none: the day, and the rows to look at.',
    body: z.strictObject({
      applications: z.array(Id).min(1).max(200),
      day: Day.nullable(),
      rows: z.array(z.string().min(1).max(40)).min(1).max(100),
    }),
    response: z.object({ planned: z.array(Id) }),
  }),
  list: route({
    method: 'GET',
    path: '/api/site-visits',
    summary: 'Visits, those of the nearest day first.',
    query: z.strictObject({
      ...Paging,
      state: z.enum(VISIT_STATES).optional(),
      /** Part of the enterprise’s name. */
      text: z.string().trim().max(60).optional(),
    }),
    response: pageOf(VisitHead),
  }),
  read: route({
    method: 'GET',
    path: '/api/site-visits/:id',
    summary: 'A visit with what is to be looked at, and its record once it is signed.',
    params: OneVisit,
    response: Visit,
  }),
  bring: route({
    method: 'POST',
    path: '/api/site-visits/:id/record',
    summary: 'The signed record arrives from the phone; the same one a second time is the same.',
    params: OneVisit,
    body: VisitRecord,
    response: z.object({ sha256: z.string(), signedAt: Moment }),
  }),
  cancel: route({
    method: 'POST',
    path: '/api/site-visits/:id/cancel',
    summary: 'Calls a planned visit off.',
    params: OneVisit,
    body: z.strictObject({ reason: line(300) }),
    response: Done,
  }),
  findings: route({
    method: 'GET',
    path: '/api/site-visits/of/:application/findings',
    summary: 'What the signed visits to the enterprise of an application found, newest first.',
    params: z.strictObject({ application: Id }),
    response: z.array(VisitFinding),
  }),
  photo: route({
    method: 'GET',
    path: '/api/site-visits/:id/photos/:number',
    summary: 'A photo of a signed record; they count from 1.',
    params: z.strictObject({ id: Id, number: z.coerce.number().int().min(1).max(MOST_PHOTOS) }),
    response: Nothing,
    file: true,
  }),
  paper: route({
    method: 'GET',
    path: '/api/site-visits/:id/paper',
    summary: '实地核查记录表 of a signed record, with the signatures drawn.',
    params: OneVisit,
    query: z.strictObject({ format: z.enum(['docx', 'pdf']).default('docx'), language: Language.default('zh') }),
    response: Nothing,
    file: true,
  }),
}
