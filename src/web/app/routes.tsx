import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { WORKLIST_SEARCH } from '../recommending/worklist/worklistSearch.ts'
import { Failure } from './frame/Failure.tsx'
import { Frame } from './frame/Frame.tsx'
import { orElse, signedIn, type RouterContext } from './frame/guards.ts'
import { NotFound } from './frame/NotFound.tsx'
import { Outside } from './frame/Outside.tsx'
import { PublicFrame } from './frame/PublicFrame.tsx'
import { ReadingFrame } from './frame/ReadingFrame.tsx'
import { parseSearch, textAt, writeSearch } from './frame/search.ts'
import { Waiting } from './ui/Waiting.tsx'

/** The whole site in one file. `src/contract/sitePaths.ts` names the same addresses for the server. */
const root = createRootRouteWithContext<RouterContext>()({ notFoundComponent: NotFound })

// ---- for people who are not signed in -----------------------------------------------------------
const outside = createRoute({ getParentRoute: () => root, id: 'outside', component: Outside })

const signIn = createRoute({
  getParentRoute: () => outside,
  path: '/sign-in',
  validateSearch: (search): { next?: string } => textAt(search, 'next'),
  component: lazyRouteComponent(() => import('./session/SignInPage.tsx'), 'SignInPage'),
})

const setup = createRoute({
  getParentRoute: () => outside,
  path: '/setup',
  component: lazyRouteComponent(() => import('./session/SetupPage.tsx'), 'SetupPage'),
})

/** Only where the server was started as a demonstration. */
const demo = createRoute({
  getParentRoute: () => outside,
  path: '/demo',
  component: lazyRouteComponent(() => import('../demo/DemoPage.tsx'), 'DemoPage'),
})

const sentMessages = createRoute({
  getParentRoute: () => outside,
  path: '/sent-messages',
  component: lazyRouteComponent(() => import('../demo/SentMessagesPage.tsx'), 'SentMessagesPage'),
})

/** The token stands behind `#`. */
const invitation = createRoute({
  getParentRoute: () => outside,
  path: '/invitation',
  component: lazyRouteComponent(() => import('./session/InvitationPage.tsx'), 'InvitationPage'),
})

const register = createRoute({
  getParentRoute: () => outside,
  path: '/register',
  component: lazyRouteComponent(() => import('./session/RegisterPage.tsx'), 'RegisterPage'),
})

// ---- open to everybody, with a head of its own ---------------------------------------------------
const open = createRoute({ getParentRoute: () => root, id: 'open', component: PublicFrame })

const notices = createRoute({
  getParentRoute: () => open,
  path: '/notices',
  component: lazyRouteComponent(() => import('../notices/public/NoticesPage.tsx'), 'NoticesPage'),
})

const notice = createRoute({
  getParentRoute: () => open,
  path: '/notices/$id',
  component: lazyRouteComponent(() => import('../notices/public/NoticePage.tsx'), 'NoticePage'),
})

const objecting = createRoute({
  getParentRoute: () => open,
  path: '/notices/$id/objection',
  component: lazyRouteComponent(() => import('../notices/public/ObjectionPage.tsx'), 'ObjectionPage'),
})

/** The receipt may stand behind `#`. */
const objectionStatus = createRoute({
  getParentRoute: () => open,
  path: '/objections',
  component: lazyRouteComponent(() => import('../notices/public/StatusPage.tsx'), 'StatusPage'),
})

const certificateCheck = createRoute({
  getParentRoute: () => outside,
  path: '/check',
  component: lazyRouteComponent(() => import('../recognising/CheckPage.tsx'), 'CheckPage'),
})

const checkNumber = createRoute({
  getParentRoute: () => outside,
  path: '/check/$number',
  component: lazyRouteComponent(() => import('../recognising/CheckPage.tsx'), 'CheckPage'),
})

const recognised = createRoute({
  getParentRoute: () => outside,
  path: '/recognised',
  validateSearch: (search) => textAt(search, 'text', 'page'),
  component: lazyRouteComponent(() => import('../recognising/RecognisedPage.tsx'), 'RecognisedPage'),
})

// ---- under the head, for people who are ---------------------------------------------------------
const inside = createRoute({ getParentRoute: () => root, id: 'inside', beforeLoad: signedIn, component: Frame })

const home = createRoute({
  getParentRoute: () => inside,
  path: '/home',
  component: lazyRouteComponent(() => import('./home/HomePage.tsx'), 'HomePage'),
})

const messages = createRoute({
  getParentRoute: () => inside,
  path: '/messages',
  component: lazyRouteComponent(() => import('./session/MessagesPage.tsx'), 'MessagesPage'),
})

const account = createRoute({
  getParentRoute: () => inside,
  path: '/account',
  component: lazyRouteComponent(() => import('./session/AccountPage.tsx'), 'AccountPage'),
})

const delegations = createRoute({
  getParentRoute: () => inside,
  path: '/delegations',
  staticData: { operation: 'delegation.candidates' },
  component: lazyRouteComponent(() => import('./session/DelegationsPage.tsx'), 'DelegationsPage'),
})

// ---- the enterprise's own pages ------------------------------------------------------------------
const applications = createRoute({
  getParentRoute: () => inside,
  path: '/applications',
  staticData: { operation: 'application.mine' },
  component: lazyRouteComponent(() => import('../applying/list/ApplicationsPage.tsx'), 'ApplicationsPage'),
})

/** Holds one application for the pages below it. */
const application = createRoute({
  getParentRoute: () => inside,
  path: '/applications/$id',
  beforeLoad: orElse('application.read', 'dossier.read', (id) => `/dossiers/${encodeURIComponent(id)}`),
  staticData: { operation: 'application.read' },
  component: lazyRouteComponent(() => import('../applying/draft/ApplicationPages.tsx'), 'ApplicationPages'),
})

const tasks = createRoute({
  getParentRoute: () => application,
  path: '/',
  component: lazyRouteComponent(() => import('../applying/pages.ts'), 'TasksPage'),
})

/** Where to go back to, and the field to begin with. */
const comingFrom = (search: Record<string, unknown>): { back?: string; field?: string } =>
  textAt(search, 'back', 'field')

const row = createRoute({
  getParentRoute: () => application,
  path: '/rows/$row',
  validateSearch: comingFrom,
  component: lazyRouteComponent(() => import('../applying/pages.ts'), 'RowPage'),
})

const group = createRoute({
  getParentRoute: () => application,
  path: '/groups/$group',
  component: lazyRouteComponent(() => import('../applying/pages.ts'), 'GroupPage'),
})

const form = createRoute({
  getParentRoute: () => application,
  path: '/enterprise',
  validateSearch: comingFrom,
  component: lazyRouteComponent(() => import('../applying/pages.ts'), 'FormPage'),
})

const roster = createRoute({
  getParentRoute: () => application,
  path: '/roster',
  validateSearch: comingFrom,
  component: lazyRouteComponent(() => import('../applying/pages.ts'), 'RosterPage'),
})

const check = createRoute({
  getParentRoute: () => application,
  path: '/check',
  component: lazyRouteComponent(() => import('../applying/pages.ts'), 'CheckPage'),
})

const sign = createRoute({
  getParentRoute: () => application,
  path: '/sign',
  component: lazyRouteComponent(() => import('../applying/pages.ts'), 'SignPage'),
})

const receipt = createRoute({
  getParentRoute: () => application,
  path: '/receipt',
  component: lazyRouteComponent(() => import('../applying/pages.ts'), 'ReceiptPage'),
})

const result = createRoute({
  getParentRoute: () => application,
  path: '/result',
  component: lazyRouteComponent(() => import('../applying/pages.ts'), 'ResultPage'),
})

const ownEnterprise = createRoute({
  getParentRoute: () => inside,
  path: '/enterprise',
  staticData: { operation: 'enterprise.own' },
  component: lazyRouteComponent(() => import('../applying/own/OwnEnterprisePage.tsx'), 'OwnEnterprisePage'),
})

const colleagues = createRoute({
  getParentRoute: () => inside,
  path: '/colleagues',
  staticData: { operation: 'colleague.list' },
  component: lazyRouteComponent(() => import('../applying/own/ColleaguesPage.tsx'), 'ColleaguesPage'),
})

// ---- the back office and the administrators, drawn with antd ----------------------------------------
const office = createRoute({
  getParentRoute: () => inside,
  id: 'office',
  component: lazyRouteComponent(() => import('./office/AntdFrame.tsx'), 'AntdFrame'),
})

const people = createRoute({
  getParentRoute: () => office,
  path: '/people',
  staticData: { operation: 'people.list' },
  validateSearch: (search) => textAt(search, 'view', 'text', 'state', 'page', 'size'),
  component: lazyRouteComponent(() => import('../people/PeoplePage.tsx'), 'PeoplePage'),
})

const roles = createRoute({
  getParentRoute: () => office,
  path: '/roles',
  staticData: { operation: 'appointment.list' },
  validateSearch: (search) => textAt(search, 'state', 'page', 'size'),
  component: lazyRouteComponent(() => import('../people/RolesPage.tsx'), 'RolesPage'),
})

const policy = createRoute({
  getParentRoute: () => office,
  path: '/policy',
  staticData: { operation: 'policy.read' },
  component: lazyRouteComponent(() => import('../people/PolicyPage.tsx'), 'PolicyPage'),
})

const journal = createRoute({
  getParentRoute: () => office,
  path: '/journal',
  staticData: { operation: 'journal.list' },
  validateSearch: (search) => textAt(search, 'act', 'actor', 'objectId', 'personal'),
  component: lazyRouteComponent(() => import('../people/JournalPage.tsx'), 'JournalPage'),
})

const worklist = createRoute({
  getParentRoute: () => office,
  path: '/worklist',
  staticData: { operation: 'worklist.list' },
  validateSearch: (search) => textAt(search, ...WORKLIST_SEARCH),
  component: lazyRouteComponent(() => import('../recommending/worklist/WorklistPage.tsx'), 'WorklistPage'),
})

const verification = createRoute({
  getParentRoute: () => office,
  path: '/verification',
  staticData: { operation: 'verification.tasks' },
  component: lazyRouteComponent(() => import('../verifying/VerificationPage.tsx'), 'VerificationPage'),
})

const answering = createRoute({
  getParentRoute: () => office,
  path: '/verification/$department/$batch',
  staticData: { operation: 'verification.list' },
  validateSearch: (search) => textAt(search, 'show', 'text', 'page', 'size'),
  component: lazyRouteComponent(() => import('../verifying/AnswerPage.tsx'), 'AnswerPage'),
})

const scores = createRoute({
  getParentRoute: () => office,
  path: '/scores',
  staticData: { operation: 'scores.statistics' },
  validateSearch: (search) => textAt(search, 'batch', 'by'),
  component: lazyRouteComponent(() => import('../scores/ScoresPage.tsx'), 'ScoresPage'),
})

const assignments = createRoute({
  getParentRoute: () => office,
  path: '/assignments',
  staticData: { operation: 'assignment.list' },
  validateSearch: (search) => textAt(search, 'batch'),
  component: lazyRouteComponent(() => import('../assigning/AssignmentsPage.tsx'), 'AssignmentsPage'),
})

const reviews = createRoute({
  getParentRoute: () => office,
  path: '/reviews',
  staticData: { operation: 'reviewer.reviews' },
  component: lazyRouteComponent(() => import('../assigning/own/ReviewsPage.tsx'), 'ReviewsPage'),
})

/** By enterprise, or one row across enterprises. */
const settlement = createRoute({
  getParentRoute: () => office,
  path: '/settlement',
  staticData: { operation: 'settlement.list' },
  validateSearch: (search) => textAt(search, 'view', 'batch', 'row', 'sort', 'text', 'page', 'size'),
  component: lazyRouteComponent(() => import('../reviewing/SettlementPage.tsx'), 'SettlementPage'),
})

const conferences = createRoute({
  getParentRoute: () => office,
  path: '/conferences',
  staticData: { operation: 'conference.list' },
  component: lazyRouteComponent(() => import('../conferring/ConferencesPage.tsx'), 'ConferencesPage'),
})

const room = createRoute({
  getParentRoute: () => office,
  path: '/conferences/$id',
  staticData: { operation: 'conference.read' },
  component: lazyRouteComponent(() => import('../conferring/RoomPage.tsx'), 'RoomPage'),
})

const brief = createRoute({
  getParentRoute: () => office,
  path: '/conferences/$id/brief/$application',
  staticData: { operation: 'conference.brief' },
  component: lazyRouteComponent(() => import('../conferring/BriefPage.tsx'), 'BriefPage'),
})

/** A message leads to one of them. */
const registrations = createRoute({
  getParentRoute: () => office,
  path: '/registrations',
  staticData: { operation: 'registration.list' },
  validateSearch: (search) => textAt(search, 'state'),
  component: lazyRouteComponent(
    () => import('../recommending/registrations/RegistrationsPage.tsx'),
    'RegistrationsPage',
  ),
})

const registration = createRoute({
  getParentRoute: () => office,
  path: '/registrations/$id',
  staticData: { operation: 'registration.list' },
  component: lazyRouteComponent(
    () => import('../recommending/registrations/RegistrationsPage.tsx'),
    'RegistrationsPage',
  ),
})

const batches = createRoute({
  getParentRoute: () => office,
  path: '/batches',
  staticData: { operation: 'batch.list' },
  component: lazyRouteComponent(() => import('../recommending/batches/BatchesPage.tsx'), 'BatchesPage'),
})

/** `new` plans one. */
const batch = createRoute({
  getParentRoute: () => office,
  path: '/batches/$id',
  beforeLoad: orElse('batch.read', 'application.mine', () => '/applications'),
  staticData: { operation: 'batch.read' },
  component: lazyRouteComponent(() => import('../recommending/batches/BatchPage.tsx'), 'BatchPage'),
})

const reviewers = createRoute({
  getParentRoute: () => office,
  path: '/reviewers',
  staticData: { operation: 'people.reviewers' },
  component: lazyRouteComponent(() => import('../recommending/reviewers/ReviewersPage.tsx'), 'ReviewersPage'),
})

const noticeWork = createRoute({
  getParentRoute: () => office,
  path: '/notice-work',
  staticData: { operation: 'notice.work' },
  component: lazyRouteComponent(() => import('../notices/work/NoticeWorkPage.tsx'), 'NoticeWorkPage'),
})

const noticeDraft = createRoute({
  getParentRoute: () => office,
  path: '/notice-work/$id',
  staticData: { operation: 'notice.draft' },
  component: lazyRouteComponent(() => import('../notices/work/NoticeDraftPage.tsx'), 'NoticeDraftPage'),
})

const objectionCases = createRoute({
  getParentRoute: () => office,
  path: '/objection-cases',
  staticData: { operation: 'objection.list' },
  validateSearch: (search) => textAt(search, 'state', 'notice', 'page', 'size'),
  component: lazyRouteComponent(() => import('../notices/cases/CasesPage.tsx'), 'CasesPage'),
})

const objectionCase = createRoute({
  getParentRoute: () => office,
  path: '/objection-cases/$id',
  staticData: { operation: 'objection.read' },
  component: lazyRouteComponent(() => import('../notices/cases/CasePage.tsx'), 'CasePage'),
})

// ---- site inspections, on a phone and without a line --------------------------------------------------
const visits = createRoute({
  getParentRoute: () => inside,
  path: '/visits',
  staticData: { operation: 'siteVisit.list' },
  validateSearch: (search) => textAt(search, 'state', 'text', 'page', 'size'),
  component: lazyRouteComponent(() => import('../visiting/pages.ts'), 'VisitsPage'),
})

const siteVisit = createRoute({
  getParentRoute: () => inside,
  path: '/visits/$id',
  staticData: { operation: 'siteVisit.read' },
  component: lazyRouteComponent(() => import('../visiting/pages.ts'), 'VisitPage'),
})

const recognitions = createRoute({
  getParentRoute: () => office,
  path: '/recognitions',
  staticData: { operation: 'recognition.list' },
  validateSearch: (search) => textAt(search, 'text', 'level', 'states', 'due', 'sort', 'order', 'page', 'size'),
  component: lazyRouteComponent(() => import('../recognising/RecognitionsPage.tsx'), 'RecognitionsPage'),
})

const recognition = createRoute({
  getParentRoute: () => office,
  path: '/recognitions/$id',
  staticData: { operation: 'recognition.list' },
  component: lazyRouteComponent(() => import('../recognising/RecognitionPage.tsx'), 'RecognitionPage'),
})

const issueRecognition = createRoute({
  getParentRoute: () => office,
  path: '/recognitions/issue/$notice',
  staticData: { operation: 'recognition.candidates' },
  component: lazyRouteComponent(() => import('../recognising/IssuePage.tsx'), 'IssuePage'),
})

// ---- the reading view fills the window --------------------------------------------------------------
const reading = createRoute({
  getParentRoute: () => root,
  id: 'reading',
  beforeLoad: signedIn,
  component: ReadingFrame,
})

/** `list` and `at`: the list it was opened from, and its place in it. */
const dossier = createRoute({
  getParentRoute: () => reading,
  path: '/dossiers/$id',
  staticData: { operation: 'dossier.read' },
  validateSearch: (search) => textAt(search, 'list', 'at', 'part'),
  component: lazyRouteComponent(() => import('../recommending/dossier/DossierPage.tsx'), 'DossierPage'),
})

const review = createRoute({
  getParentRoute: () => reading,
  path: '/reviews/$review',
  staticData: { operation: 'review.read' },
  component: lazyRouteComponent(() => import('../reviewing/ReviewPage.tsx'), 'ReviewPage'),
})

const settlementFile = createRoute({
  getParentRoute: () => reading,
  path: '/settlement/$application',
  staticData: { operation: 'settlement.read' },
  validateSearch: (search) => textAt(search, 'row'),
  component: lazyRouteComponent(() => import('../reviewing/SettlementFilePage.tsx'), 'SettlementFilePage'),
})

const tree = root.addChildren([
  open.addChildren([notices, notice, objecting, objectionStatus]),
  outside.addChildren([
    signIn,
    setup,
    demo,
    sentMessages,
    invitation,
    register,
    certificateCheck,
    checkNumber,
    recognised,
  ]),
  inside.addChildren([
    home,
    messages,
    account,
    delegations,
    applications,
    application.addChildren([tasks, row, group, form, roster, check, sign, receipt, result]),
    ownEnterprise,
    colleagues,
    visits,
    siteVisit,
    office.addChildren([
      people,
      roles,
      policy,
      journal,
      worklist,
      registrations,
      registration,
      batches,
      batch,
      reviewers,
      verification,
      answering,
      scores,
      assignments,
      reviews,
      noticeWork,
      noticeDraft,
      objectionCases,
      objectionCase,
      recognitions,
      recognition,
      issueRecognition,
      settlement,
      conferences,
      room,
      brief,
    ]),
  ]),
  reading.addChildren([dossier, review, settlementFile]),
])

export const createSite = (queries: QueryClient) =>
  createRouter({
    routeTree: tree,
    context: { queries },
    parseSearch,
    stringifySearch: writeSearch,
    defaultPreload: false,
    defaultPendingComponent: Waiting,
    defaultPendingMs: 0,
    defaultPendingMinMs: 0,
    defaultErrorComponent: Failure,
    scrollRestoration: true,
  })

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createSite>
  }
}
