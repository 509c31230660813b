/** What reviewers do, each alone, and how the officer settles what they say into a score. */
import { z } from 'zod'
import { ApplicationHead, Evidence, State } from './applying.ts'
import { components } from './components.ts'
import { ById, Id, line, Moment, optionalLine, pageOf, Paging } from './fields.ts'
import { route } from './route.ts'

/** A fact left to judgement, as the programme has it. */
const Judged = z.object({
  key: z.string(),
  rows: z.array(z.string()),
  fact: z.looseObject({ type: z.string(), label: z.record(z.string(), z.string()) }),
})

const Answer = z.object({
  fact: z.string(),
  /** Null: nothing chosen yet. */
  value: z.unknown(),
  reason: z.string(),
  version: z.int(),
  at: Moment,
})

/** What a reviewer reads of an application: the rows left to judgement, and nobody else's word before the own is given. */
export const ReviewFile = z
  .object({
    review: z.object({
      id: Id,
      state: z.enum(['assigned', 'begun', 'finished']),
      version: z.int(),
      finishedAt: Moment.nullable(),
    }),
    application: z.object({
      id: Id,
      number: z.int().nullable(),
      state: State,
      enterprise: z.string(),
      office: z.string(),
      industry: z.string(),
    }),
    batch: z.object({ id: Id, programme: z.string(), programmeSha256: z.string(), year: z.int(), number: z.int() }),
    judged: z.array(Judged),
    /** What the enterprise states of the facts that these rows read. */
    stated: z.record(z.string(), z.unknown()),
    evidence: z.array(Evidence),
    answers: z.array(Answer),
    /** The other reviewers' answers, without names; null until the own are handed in. */
    others: z
      .array(
        z.object({
          label: z.int(),
          answers: z.array(z.object({ fact: z.string(), value: z.unknown(), reason: z.string() })),
        }),
      )
      .nullable(),
  })
  .register(components, { id: 'ReviewFile' })
export type ReviewFile = z.infer<typeof ReviewFile>

export const reviewRoutes = {
  read: route({
    method: 'GET',
    path: '/api/reviews/:id',
    summary: 'One’s own review: the rows left to judgement, their evidence, one’s own answers.',
    params: ById,
    response: ReviewFile,
  }),
  save: route({
    method: 'POST',
    path: '/api/reviews/:id/answers',
    summary: 'Keep one answer that is not handed in yet.',
    params: ById,
    body: z.strictObject({
      fact: z.string().min(1).max(120),
      /** As the programme’s facts are written; null where nothing is chosen yet. */
      value: z.unknown().optional(),
      reason: optionalLine(1000).default(''),
      /** The version that was seen; 0 where there was none. */
      version: z.int().min(0),
    }),
    response: Answer,
  }),
  finish: route({
    method: 'POST',
    path: '/api/reviews/:id/finish',
    summary: 'Hand in: every answer becomes a claim and is not changed afterwards.',
    params: ById,
    body: z.strictObject({ version: z.int() }),
    response: ReviewFile,
  }),
}

export const SETTLEMENT_SORTS = ['number', 'lost', 'nearness', 'differences'] as const
const ROW_SORTS = ['number', 'lost', 'nearness'] as const

/** How near a counted value is to the step where its points change. */
export const BorderView = z
  .object({
    row: z.string(),
    fact: z.string(),
    side: z.enum(['up', 'down']),
    /** Of the step, in lowest terms: numerator and denominator as text. */
    distance: z.tuple([z.string(), z.string()]),
    /** In units of the fact. */
    by: z.number(),
    points: z.int(),
  })
  .register(components, { id: 'Border' })
export type BorderView = z.infer<typeof BorderView>

const Standing = {
  application: Id,
  number: z.int().nullable(),
  enterprise: z.string(),
  office: z.string(),
  state: State,
}

export const SettlementItem = z
  .object({
    ...Standing,
    self: z.int(),
    verified: z.int(),
    review: z.int(),
    /** Settled, and not only as it stands. */
    isSettled: z.boolean(),
    reviews: z.object({ finished: z.int(), all: z.int() }),
    differences: z.int(),
    /** Everything that stands between it and its score. */
    open: z.int(),
    border: BorderView.nullable(),
  })
  .register(components, { id: 'SettlementItem' })
export type SettlementItem = z.infer<typeof SettlementItem>

export const SettlementRowItem = z
  .object({
    ...Standing,
    self: z.int(),
    verified: z.int(),
    review: z.int(),
    facts: z.array(z.object({ fact: z.string(), self: z.unknown(), verified: z.unknown(), review: z.unknown() })),
    words: z.array(z.object({ fact: z.string(), label: z.int(), value: z.unknown() })),
    border: BorderView.nullable(),
  })
  .register(components, { id: 'SettlementRowItem' })
export type SettlementRowItem = z.infer<typeof SettlementRowItem>

const OpenPoint = z.object({
  kind: z.enum(['review', 'undetermined', 'differs']),
  /** Of the reviewer. */
  label: z.int().nullable(),
  fact: z.string().nullable(),
})

/** One application before the officer: three scores, whose claims they rest on, where reviewers differ. */
export const SettlementFile = z
  .object({
    application: ApplicationHead,
    office: z.string(),
    batch: z.object({ id: Id, programme: z.string(), programmeSha256: z.string(), year: z.int(), number: z.int() }),
    totals: z.object({ self: z.int(), verified: z.int(), review: z.int() }),
    rows: z.array(
      z.object({
        row: z.string(),
        self: z.int(),
        verified: z.int(),
        review: z.int(),
        facts: z.array(z.string()),
        border: BorderView.nullable(),
      }),
    ),
    facts: z.object({
      self: z.record(z.string(), z.unknown()),
      verified: z.record(z.string(), z.unknown()),
      review: z.record(z.string(), z.unknown()),
    }),
    /** Every word about a fact that is still its source’s last, the strongest first; `holds` in the review score. */
    claims: z.array(
      z.object({
        number: z.string(),
        fact: z.string(),
        value: z.unknown(),
        ground: z.enum(['declared', 'roster', 'verified', 'determined']),
        /** A department’s name, or the officer’s; empty for the enterprise and for reviewers. */
        source: z.string(),
        /** Of the reviewer. */
        label: z.int().nullable(),
        reason: z.string(),
        at: Moment,
        holds: z.boolean(),
      }),
    ),
    evidence: z.array(Evidence),
    reviews: z.array(
      z.object({
        label: z.int(),
        state: z.enum(['assigned', 'begun', 'finished', 'recused', 'removed']),
        finishedAt: Moment.nullable(),
      }),
    ),
    differences: z.array(z.object({ fact: z.string(), settled: z.boolean() })),
    open: z.array(OpenPoint),
    /** What departments were asked and have not answered: no obstacle, and no consent. */
    unanswered: z.array(z.object({ department: z.string(), facts: z.array(z.string()) })),
    /** Rows that bar the application by what departments have established. */
    vetoes: z.array(z.string()),
    /** Number of the newest claim: what is settled is settled on it. */
    seen: z.string(),
  })
  .register(components, { id: 'SettlementFile' })
export type SettlementFile = z.infer<typeof SettlementFile>

export const settlementRoutes = {
  list: route({
    method: 'GET',
    path: '/api/settlement',
    summary: 'Applications of a batch in review or scored, with their three scores and what is still open.',
    query: z.strictObject({
      ...Paging,
      batch: Id,
      text: z.string().trim().max(60).optional(),
      sort: z.enum(SETTLEMENT_SORTS).default('number'),
    }),
    response: pageOf(SettlementItem),
  }),
  row: route({
    method: 'GET',
    path: '/api/settlement/rows/:row',
    summary: 'One row of the table across the enterprises of a batch.',
    params: z.strictObject({ row: z.string().min(1).max(40) }),
    query: z.strictObject({ ...Paging, batch: Id, sort: z.enum(ROW_SORTS).default('number') }),
    response: pageOf(SettlementRowItem),
  }),
  read: route({
    method: 'GET',
    path: '/api/settlement/applications/:id',
    summary: 'One application with its three scores, every claim, and where reviewers differ.',
    params: ById,
    response: SettlementFile,
  }),
  determine: route({
    method: 'POST',
    path: '/api/settlement/applications/:id/determinations',
    summary: 'The officer’s own word about a fact, with a reason.',
    params: ById,
    body: z.strictObject({
      version: z.int(),
      /** Number of the newest claim that was seen. */
      seen: z.string().max(20),
      fact: z.string().min(1).max(120),
      value: z.unknown(),
      reason: line(1000),
    }),
    response: SettlementFile,
  }),
  settle: route({
    method: 'POST',
    path: '/api/settlement/applications/:id/settle',
    summary: 'Settle the review score.',
    params: ById,
    body: z.strictObject({
      version: z.int(),
      seen: z.string().max(20),
      /** Why reviews that are not handed in are not waited for. */
      notWaited: optionalLine(500).default(''),
    }),
    response: ApplicationHead,
  }),
}
