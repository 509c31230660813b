/** The pages that messages lead to. */
export const LINKS = {
  signIn: '/sign-in',
  account: '/account',
  registration: (id: string) => `/registrations/${encodeURIComponent(id)}`,
  batch: (id: string) => `/batches/${encodeURIComponent(id)}`,
  application: (id: string) => `/applications/${encodeURIComponent(id)}`,
}
