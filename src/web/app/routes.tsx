import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Failure } from './frame/Failure.tsx'
import { Frame } from './frame/Frame.tsx'
import { signedIn, type RouterContext } from './frame/guards.ts'
import { NotFound } from './frame/NotFound.tsx'
import { Outside } from './frame/Outside.tsx'
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

// ---- the enterprise's own pages (src/web/applying) stand here, under `inside` ----------------------

const tree = root.addChildren([
  outside.addChildren([signIn, setup, invitation, register]),
  inside.addChildren([home, messages, account, delegations]),
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
