import type { Operation } from '#contract/routes.ts'
import type { Handler } from './kit/call.ts'
import { decideAppointment, endAppointment, listAppointments, proposeAppointment } from './people/appointments.ts'
import { endColleague, inviteColleague, listColleagues } from './people/colleagues.ts'
import { createDelegation, delegationCandidates, endDelegation, listDelegations } from './people/delegations.ts'
import { acceptInvitation, readInvitation } from './people/invitations.ts'
import { downloadJournal, listJournal, verifyJournal } from './people/journalHandlers.ts'
import {
  disablePerson,
  enablePerson,
  invitePerson,
  issueDayCode,
  listOrganisations,
  listPeople,
  listReviewers,
  renewInvitation,
} from './people/people.ts'
import { readPolicy, setPolicy } from './people/policyHandlers.ts'
import { readSetup, runSetup } from './people/setup.ts'
import { register } from './registering/register.ts'
import { decideRegistration, listOffices, listRegistrations, registrationLetter } from './registering/registrations.ts'
import { changeAccount, changePassword, finishSecondFactor, startSecondFactor } from './signing/account.ts'
import {
  closeSession,
  confirmSession,
  endOtherSessions,
  listSessions,
  openByDayCode,
  openSession,
  readSession,
} from './signing/session.ts'

/** Health and programmes are documents: the server answers them itself. */
export type HandledOperation = Exclude<Operation, `health.${string}` | `programmes.${string}`>
export type Handlers = { readonly [O in HandledOperation]: Handler<O> }

/** Who carries out each operation. One that is in the contract and not here fails the build. */
export const handlers = {
  'setup.read': readSetup,
  'setup.run': runSetup,
  'session.read': readSession,
  'session.open': openSession,
  'session.openByDayCode': openByDayCode,
  'session.confirm': confirmSession,
  'session.close': closeSession,
  'session.list': listSessions,
  'session.endOthers': endOtherSessions,
  'account.change': changeAccount,
  'account.changePassword': changePassword,
  'account.startSecondFactor': startSecondFactor,
  'account.finishSecondFactor': finishSecondFactor,
  'invitation.read': readInvitation,
  'invitation.accept': acceptInvitation,
  'registration.offices': listOffices,
  'registration.register': register,
  'registration.letter': registrationLetter,
  'registration.list': listRegistrations,
  'registration.decide': decideRegistration,

  'people.list': listPeople,
  'people.organisations': listOrganisations,
  'people.invite': invitePerson,
  'people.renewInvitation': renewInvitation,
  'people.disable': disablePerson,
  'people.enable': enablePerson,
  'people.reviewers': listReviewers,
  'people.issueDayCode': issueDayCode,
  'appointment.list': listAppointments,
  'appointment.propose': proposeAppointment,
  'appointment.decide': decideAppointment,
  'appointment.end': endAppointment,
  'policy.read': readPolicy,
  'policy.set': setPolicy,
  'journal.list': listJournal,
  'journal.verify': verifyJournal,
  'journal.export': downloadJournal,
  'colleague.list': listColleagues,
  'colleague.invite': inviteColleague,
  'colleague.end': endColleague,
  'delegation.candidates': delegationCandidates,
  'delegation.list': listDelegations,
  'delegation.create': createDelegation,
  'delegation.end': endDelegation,
} as const satisfies Partial<Handlers>
