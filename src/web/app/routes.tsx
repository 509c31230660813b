import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { WORKLIST_SEARCH } from '../recommending/worklist/worklistSearch.ts'
import { Failure } from './frame/Failure.tsx'
import { Frame } from './frame/Frame.tsx'
import { orElse, signedIn, type RouterContext } from './frame/guards.ts'
import { NotFound } from './frame/NotFound.tsx'
import { Outside } from './frame/Outside.tsx'
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

const tree = root.addChildren([
  outside.addChildren([signIn, setup, demo, sentMessages, invitation, register]),
  inside.addChildren([
    home,
    messages,
    account,
    delegations,
    applications,
    application.addChildren([tasks, row, group, form, roster, check, sign, receipt, result]),
    ownEnterprise,
    colleagues,
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
      conferences,
      room,
      brief,
    ]),
  ]),
  reading.addChildren([dossier]),
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
