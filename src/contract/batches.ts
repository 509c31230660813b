import { z } from 'zod'
import { components } from './components.ts'
import { ById, Day, Done, Id, Moment, optionalLine } from './fields.ts'
import { route } from './route.ts'

/** The steps after the closing minute, each with the day it is due. A late one is shown, not blocked. */
export const BATCH_STEPS = [
  'recommendation',
  'formalCheck',
  'verification',
  'review',
  'conference',
  'notice',
  'recognition',
] as const

const BatchFields = {
  programme: Id,
  year: z.int().min(2000).max(2100),
  number: z.int().min(1).max(99),
  assessmentYear: z.int().min(2000).max(2100),
  cutOff: Day,
  opensAt: Moment,
  closesAt: Moment,
  steps: z.partialRecord(z.enum(BATCH_STEPS), Day),
  skilledQuota: z.int().min(0).max(10_000).nullable(),
  excellentQuota: z.int().min(0).max(10_000).nullable(),
  noticeDays: z.int().min(1).max(60),
  formalCheckDays: z.int().min(1).max(60),
  correctionDays: z.int().min(1).max(60),
  corrections: z.int().min(0).max(9),
  note: optionalLine(2000),
}

export const BatchPlan = z
  .strictObject(BatchFields)
  .refine((batch) => batch.closesAt > batch.opensAt, { path: ['closesAt'], params: { code: 'closes-before-open' } })
export type BatchPlan = z.infer<typeof BatchPlan>

export const Batch = z
  .object({
    ...BatchFields,
    id: Id,
    programmeSha256: z.string(),
    state: z.enum(['draft', 'published', 'closed']),
    version: z.int(),
    /** Whether applications can be submitted at this moment. */
    open: z.boolean(),
    applications: z.int(),
  })
  .register(components, { id: 'Batch' })
export type Batch = z.infer<typeof Batch>

/** What everybody may know of an open batch. */
export const OpenBatch = z
  .object({
    id: Id,
    programme: Id,
    year: z.int(),
    number: z.int(),
    cutOff: Day,
    opensAt: Moment,
    closesAt: Moment,
    note: z.string(),
  })
  .register(components, { id: 'OpenBatch' })

export const batchRoutes = {
  open: route({
    method: 'GET',
    path: '/api/batches/open',
    summary: 'Batches that take applications now or soon.',
    response: z.array(OpenBatch),
  }),
  list: route({ method: 'GET', path: '/api/batches', summary: 'Every batch, newest first.', response: z.array(Batch) }),
  read: route({ method: 'GET', path: '/api/batches/:id', summary: 'One batch.', params: ById, response: Batch }),
  create: route({
    method: 'POST',
    path: '/api/batches',
    summary: 'Plan a batch.',
    body: BatchPlan,
    response: Batch,
  }),
  change: route({
    method: 'PUT',
    path: '/api/batches/:id',
    summary: 'Change a batch. What applications rest on is fixed once it is published.',
    params: ById,
    body: z.strictObject({ plan: BatchPlan, version: z.int() }),
    response: Batch,
  }),
  publish: route({
    method: 'POST',
    path: '/api/batches/:id/publish',
    summary: 'Call for applications: enterprises see the batch, and are told.',
    params: ById,
    body: z.strictObject({ version: z.int() }),
    response: Batch,
  }),
  close: route({
    method: 'POST',
    path: '/api/batches/:id/close',
    summary: 'End a batch whose work is done.',
    params: ById,
    body: z.strictObject({ version: z.int() }),
    response: Done,
  }),
}
