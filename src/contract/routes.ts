import { assignmentRoutes, reviewerRoutes } from './assigning.ts'
import { applicationRoutes, enterpriseRoutes, evidenceRoutes } from './applying.ts'
import { batchRoutes } from './batches.ts'
import { conferenceRoutes } from './conferring.ts'
import { demoRoutes } from './demo.ts'
import { healthRoutes } from './health.ts'
import {
  appointmentRoutes,
  colleagueRoutes,
  delegationRoutes,
  journalRoutes,
  peopleRoutes,
  policyRoutes,
} from './people.ts'
import { noticeRoutes, objectionRoutes } from './noticing.ts'
import { programmeRoutes } from './programmes.ts'
import { dossierRoutes, messageRoutes, reminderRoutes, viewRoutes, worklistRoutes } from './recommending.ts'
import { resultRoutes, scoreRoutes } from './scoring.ts'
import { certificateRoutes, recognitionRoutes } from './recognising.ts'
import { verificationRoutes } from './verifying.ts'
import { reviewRoutes, settlementRoutes } from './reviewing.ts'
import { siteVisitRoutes } from './visiting.ts'
import { accountRoutes, invitationRoutes, registrationRoutes, sessionRoutes, setupRoutes } from './session.ts'

/** Every operation of the server, by activity. */
export const routes = {
  health: healthRoutes,
  programmes: programmeRoutes,
  setup: setupRoutes,
  session: sessionRoutes,
  account: accountRoutes,
  invitation: invitationRoutes,
  registration: registrationRoutes,
  people: peopleRoutes,
  appointment: appointmentRoutes,
  policy: policyRoutes,
  journal: journalRoutes,
  colleague: colleagueRoutes,
  delegation: delegationRoutes,
  enterprise: enterpriseRoutes,
  batch: batchRoutes,
  application: applicationRoutes,
  evidence: evidenceRoutes,
  worklist: worklistRoutes,
  view: viewRoutes,
  reminder: reminderRoutes,
  dossier: dossierRoutes,
  verification: verificationRoutes,
  scores: scoreRoutes,
  result: resultRoutes,
  assignment: assignmentRoutes,
  reviewer: reviewerRoutes,
  recognition: recognitionRoutes,
  certificate: certificateRoutes,
  notice: noticeRoutes,
  objection: objectionRoutes,
  review: reviewRoutes,
  settlement: settlementRoutes,
  conference: conferenceRoutes,
  message: messageRoutes,
  siteVisit: siteVisitRoutes,
  demo: demoRoutes,
}

type Routes = typeof routes

/** `activity.operation`, as the access table and the journal name it. */
export type Operation = { [A in keyof Routes]: `${A}.${keyof Routes[A] & string}` }[keyof Routes]

/** The route of an operation. */
export type RouteOf<O extends Operation> = {
  [A in keyof Routes]: O extends `${A}.${infer N}` ? (N extends keyof Routes[A] ? Routes[A][N] : never) : never
}[keyof Routes]

export const routeOf = <O extends Operation>(operation: O): RouteOf<O> => {
  const [activity, name] = operation.split('.') as [keyof Routes, string]
  return (routes[activity] as unknown as Record<string, RouteOf<O>>)[name]!
}

export const OPERATIONS = Object.entries(routes).flatMap(([activity, group]) =>
  Object.keys(group).map((name) => `${activity}.${name}`),
) as readonly Operation[]
