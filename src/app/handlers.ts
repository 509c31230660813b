import type { Operation } from '#contract/routes.ts'
import {
  assignOffice,
  changeEnterprise,
  myApplications,
  previousAnswers,
  readApplication,
  readEnterprise,
  startApplication,
} from './applying/applications.ts'
import { putRoster, readRoster, removeRoster, revealPerson } from './applying/roster.ts'
import { saveAnswers } from './applying/saveAnswers.ts'
import { signApplication, submitApplication, withdrawApplication } from './applying/submit.ts'
import {
  changeBatch,
  closeBatch,
  createBatch,
  listBatches,
  openBatches,
  publishBatch,
  readBatch,
} from './batches/batches.ts'
import { readScores } from './scores/read.ts'
import { readResult } from './scores/result.ts'
import { reviewerStatistics, scoreStatistics } from './scores/statistics.ts'
import { applyAssignments } from './assigning/apply.ts'
import { listAssignments, proposeAssignments } from './assigning/list.ts'
import { declareNoTie, listReviews, recuseMyself } from './assigning/ownReviews.ts'
import { readReviewer, stateReviewer } from './assigning/reviewer.ts'
import { assignmentSheet } from './assigning/sheet.ts'
import { answerVerification } from './verifying/answer.ts'
import { listVerification, listVerificationTasks } from './verifying/list.ts'
import { vetoApplication } from './verifying/veto.ts'
import { verificationSheet } from './verifying/sheet.ts'
import { finishReview } from './reviewing/finish.ts'
import { readReview } from './reviewing/read.ts'
import { saveReviewAnswer } from './reviewing/save.ts'
import { determineFact } from './reviewing/determine.ts'
import { listSettlement } from './reviewing/list.ts'
import { listSettlementRow } from './reviewing/row.ts'
import { settleApplication } from './reviewing/settle.ts'
import { readSettlement } from './reviewing/settlementFile.ts'
import { decideConference } from './conferring/decide.ts'
import { freezeConference } from './conferring/freezeList.ts'
import {
  cancelConference,
  changeConference,
  conferencePeople,
  createConference,
  listConferences,
  writeMinutes,
} from './conferring/prepare.ts'
import { briefPaper, briefPapers } from './conferring/briefPapers.ts'
import { exportConference, readBrief, readRoom } from './conferring/room.ts'
import { propose, voteInConference } from './conferring/voting.ts'
import { demoLogins, demoMessages } from './demo/logins.ts'
import { evidenceContent } from './evidence/content.ts'
import { attachEvidence, changeEvidence, detachEvidence, evidenceLibrary } from './evidence/evidence.ts'
import { listMessages, markMessagesRead } from './messaging/inboxHandlers.ts'
import { acceptApplication, declineApplication, recommend, returnApplication } from './recommending/acts.ts'
import { readDossier } from './recommending/dossier.ts'
import { previewReminder, sendReminder } from './recommending/reminders.ts'
import { listViews, removeView, saveView } from './recommending/views.ts'
import { countWork, listNotStarted, listWork } from './recommending/worklist.ts'
import type { Handler } from './kit/call.ts'
import { ownNotice } from './notices/mine.ts'
import { draftPaper, noticeData, publishedPaper } from './notices/papers.ts'
import { openNotices, readNotice } from './notices/publicNotices.ts'
import { publishNotice } from './notices/publish.ts'
import { countTerm, endReserve } from './notices/reserve.ts'
import { beginNotice, changeNotice, noticeWork, readNoticeDraft } from './notices/work.ts'
import {
  decideObjection,
  investigateObjection,
  notSelectApplication,
  reopenApplication,
  stateOnObjection,
} from './objecting/acts.ts'
import { lodgeObjection } from './objecting/lodge.ts'
import { listObjections, objectionFile, readObjection, revealObjector } from './objecting/officerViews.ts'
import { objectionStatus } from './objecting/status.ts'
import { applicationPaper } from './papers/applicationPaper.ts'
import { exportWorklist } from './papers/exportWorklist.ts'
import { rollUp } from './papers/rollUp.ts'
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
import {
  keepRecognition,
  resumeRecognition,
  revokeRecognition,
  suspendRecognition,
  upgradeRecognition,
} from './recognising/acts.ts'
import { checkCertificate } from './recognising/check.ts'
import { issueRecognition } from './recognising/issue.ts'
import { exportRecognitions, listRecognitions, openData, publishedRecognitions } from './recognising/list.ts'
import { listNoticesToRecognise, recognitionCandidates } from './recognising/notices.ts'
import { recognitionOrderPaper, recognitionPaper } from './recognising/papers.ts'
import { readRecognition } from './recognising/read.ts'
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
import { bringRecord } from './visiting/bring.ts'
import { visitPaper } from './visiting/paper.ts'
import { cancelVisit, planVisits } from './visiting/plan.ts'
import { listVisits, readVisit, visitFindings, visitPhoto } from './visiting/read.ts'

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

  'enterprise.own': readEnterprise,
  'enterprise.change': changeEnterprise,
  'enterprise.assignOffice': assignOffice,
  'batch.open': openBatches,
  'batch.list': listBatches,
  'batch.read': readBatch,
  'batch.create': createBatch,
  'batch.change': changeBatch,
  'batch.publish': publishBatch,
  'batch.close': closeBatch,
  'application.mine': myApplications,
  'application.start': startApplication,
  'application.read': readApplication,
  'application.save': saveAnswers,
  'application.putRoster': putRoster,
  'application.removeRoster': removeRoster,
  'application.roster': readRoster,
  'application.reveal': revealPerson,
  'application.previous': previousAnswers,
  'application.sign': signApplication,
  'application.submit': submitApplication,
  'application.withdraw': withdrawApplication,
  'application.paper': applicationPaper,
  'evidence.attach': attachEvidence,
  'evidence.library': evidenceLibrary,
  'evidence.change': changeEvidence,
  'evidence.detach': detachEvidence,
  'evidence.content': evidenceContent,

  'worklist.list': listWork,
  'worklist.counts': countWork,
  'worklist.notStarted': listNotStarted,
  'worklist.export': exportWorklist,
  'worklist.rollUp': rollUp,
  'view.list': listViews,
  'view.save': saveView,
  'view.remove': removeView,
  'reminder.preview': previewReminder,
  'reminder.send': sendReminder,
  'dossier.read': readDossier,
  'dossier.recommend': recommend,
  'dossier.return': returnApplication,
  'dossier.decline': declineApplication,
  'dossier.accept': acceptApplication,
  'message.list': listMessages,
  'message.markRead': markMessagesRead,
  'dossier.veto': vetoApplication,

  'verification.tasks': listVerificationTasks,
  'verification.list': listVerification,
  'verification.answer': answerVerification,
  'verification.sheet': verificationSheet,

  'scores.read': readScores,
  'scores.statistics': scoreStatistics,
  'scores.reviewers': reviewerStatistics,
  'result.read': readResult,
  'assignment.list': listAssignments,
  'assignment.proposal': proposeAssignments,
  'assignment.apply': applyAssignments,
  'assignment.sheet': assignmentSheet,
  'reviewer.self': readReviewer,
  'reviewer.state': stateReviewer,
  'reviewer.reviews': listReviews,
  'reviewer.declare': declareNoTie,
  'reviewer.recuse': recuseMyself,
  'recognition.notices': listNoticesToRecognise,
  'recognition.candidates': recognitionCandidates,
  'recognition.issue': issueRecognition,
  'recognition.order': recognitionOrderPaper,
  'recognition.list': listRecognitions,
  'recognition.export': exportRecognitions,
  'recognition.read': readRecognition,
  'recognition.paper': recognitionPaper,
  'recognition.keep': keepRecognition,
  'recognition.upgrade': upgradeRecognition,
  'recognition.suspend': suspendRecognition,
  'recognition.resume': resumeRecognition,
  'recognition.revoke': revokeRecognition,
  'recognition.published': publishedRecognitions,
  'recognition.openData': openData,
  'certificate.check': checkCertificate,
  'notice.open': openNotices,
  'notice.read': readNotice,
  'notice.data': noticeData,
  'notice.paper': publishedPaper,
  'notice.work': noticeWork,
  'notice.begin': beginNotice,
  'notice.draft': readNoticeDraft,
  'notice.change': changeNotice,
  'notice.draftPaper': draftPaper,
  'notice.publish': publishNotice,
  'notice.count': countTerm,
  'notice.endReserve': endReserve,
  'notice.mine': ownNotice,
  'objection.lodge': lodgeObjection,
  'objection.status': objectionStatus,
  'objection.list': listObjections,
  'objection.read': readObjection,
  'objection.file': objectionFile,
  'objection.reveal': revealObjector,
  'objection.investigate': investigateObjection,
  'objection.statement': stateOnObjection,
  'objection.decide': decideObjection,
  'objection.reopen': reopenApplication,
  'objection.notSelect': notSelectApplication,
  'review.read': readReview,
  'review.save': saveReviewAnswer,
  'review.finish': finishReview,
  'settlement.list': listSettlement,
  'settlement.row': listSettlementRow,
  'settlement.read': readSettlement,
  'settlement.determine': determineFact,
  'settlement.settle': settleApplication,
  'siteVisit.plan': planVisits,
  'siteVisit.list': listVisits,
  'siteVisit.read': readVisit,
  'siteVisit.bring': bringRecord,
  'siteVisit.cancel': cancelVisit,
  'siteVisit.findings': visitFindings,
  'siteVisit.photo': visitPhoto,
  'siteVisit.paper': visitPaper,

  'conference.list': listConferences,
  'conference.people': conferencePeople,
  'conference.create': createConference,
  'conference.change': changeConference,
  'conference.freeze': freezeConference,
  'conference.read': readRoom,
  'conference.propose': propose,
  'conference.vote': voteInConference,
  'conference.decide': decideConference,
  'conference.cancel': cancelConference,
  'conference.minutes': writeMinutes,
  'conference.brief': readBrief,
  'conference.briefPaper': briefPaper,
  'conference.briefPapers': briefPapers,
  'conference.export': exportConference,

  'demo.logins': demoLogins,
  'demo.messages': demoMessages,
} as const satisfies Handlers
