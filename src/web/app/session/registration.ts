import type { z } from 'zod'
import type { registrationRoutes } from '#contract/session.ts'

export type TypedRegistration = z.input<NonNullable<typeof registrationRoutes.register.body>>

export const EMPTY_REGISTRATION: TypedRegistration = {
  creditCode: '',
  enterprise: '',
  office: '',
  legalRepresentative: '',
  address: '',
  industry: '',
  person: '',
  phone: '',
  asSignatory: false,
  signInName: '',
  password: '',
}

export const REGISTRATION_FIELDS = Object.keys(EMPTY_REGISTRATION)

/** What the parts of the form share. */
export interface RegistrationPart {
  readonly typed: TypedRegistration
  readonly change: (part: Partial<TypedRegistration>) => void
  readonly error: (path: string) => string | undefined
}
