import { SITE_PATHS } from '#contract/sitePaths.ts'

/** Where to go after the sign-in: a page of this site, whatever an address says. */
export function safeNext(next: string | undefined): string {
  if (!next?.startsWith('/') || hasControls(next)) return '/home'
  const { origin, pathname, search } = new URL(next, HERE)
  const isOurs = origin === HERE && SITE_PATHS.some((path) => matches(path, pathname))
  return isOurs && !BEFORE.some((path) => pathname.startsWith(path)) ? `${pathname}${search}` : '/home'
}

/** A backslash counts as a slash in an address, and a tab inside as nothing. */
const hasControls = (text: string): boolean => [...text].some((letter) => letter === '\\' || letter < ' ')

/** Only a base to read an address against; nothing is ever fetched from it. */
const HERE = 'http://here.invalid'

/** Pages one passes on the way in lead nowhere further. */
const BEFORE = ['/sign-in', '/setup', '/invitation']

const matches = (path: string, pathname: string): boolean =>
  path.endsWith('/*') ? pathname.startsWith(path.slice(0, -1)) : pathname === path
