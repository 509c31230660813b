import { z } from 'zod'
import type { CertificateSection } from '#core/programme/programme.ts'
import { text } from './common.ts'

/** Capital letters, digits and dashes, with the year and the serial number each once and in this order. */
const numberForm = z.string().regex(/^[A-Z][A-Z0-9-]{0,19}\{year\}-?\{serial:[3-6]\}$/)

/** Numbers, names and terms of certificates. */
export const certificate = z.strictObject({
  number: z.strictObject({ skilled: numberForm, excellent: numberForm }).exactOptional(),
  title: z.strictObject({ skilled: text, excellent: text }).exactOptional(),
  issuer: text.exactOptional(),
  documentHead: text.exactOptional(),
  termYears: z.int().min(1).max(30).exactOptional(),
  recheckFrom: z
    .string()
    .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])$/)
    .exactOptional(),
}) satisfies z.ZodType<CertificateSection>
