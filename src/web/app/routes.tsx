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

// ---- under the head, for people who are ---------------------------------------------------------
const inside = createRoute({ getParentRoute: () => root, id: 'inside', beforeLoad: signedIn, component: Frame })

const home = createRoute({
  getParentRoute: () => inside,
  path: '/home',
  component: lazyRouteComponent(() => import('./home/HomePage.tsx'), 'HomePage'),
})

// ---- the enterprise's own pages (src/web/applying) stand here, under `inside` ----------------------

const tree = root.addChildren([outside.addChildren([signIn]), inside.addChildren([home])])

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
