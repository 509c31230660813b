/** The pages that messages lead to. */
export const LINKS = {
  signIn: '/sign-in',
  account: '/account',
  registration: (id: string) => `/registrations/${encodeURIComponent(id)}`,
  applications: '/applications',
  /** An application as its enterprise fills it in, and as the authorities read it. */
  application: (id: string) => `/applications/${encodeURIComponent(id)}`,
  dossier: (id: string) => `/dossiers/${encodeURIComponent(id)}`,
  reviews: '/reviews',
  assignments: '/assignments',
  /** An objection as the officer works on it. */
  objection: (id: string) => `/objection-cases/${encodeURIComponent(id)}`,
}
