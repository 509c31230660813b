import { halfWidth } from '../codes/plainText.ts'
import { type CertificateRules, type Level, LEVELS } from './certificateForm.ts'
import { checkDigits, holdsCheck } from './checkDigits.ts'

type Forms = CertificateRules['number']

/** `…-2026-0001-7K`: the form with year, serial number and check digits. */
export function certificateNumber(form: string, year: number, serial: number): string {
  const body = form
    .replace('{year}', String(year))
    .replace(SERIAL, (_, width: string) => String(serial).padStart(Number(width), '0'))
  return `${body}-${checkDigits(compact(body))}`
}

const SERIAL = /\{serial:(\d)\}/

export type CertificateRead =
  | { readonly ok: true; readonly number: string; readonly level: Level }
  /** It is none that can exist; `suggestion` is the one that was probably meant. */
  | { readonly ok: false; readonly suggestion?: string }

/** Reads a number as people type it: full width, small letters, blanks, any dash or none. */
export function readCertificateNumber(forms: readonly Forms[], typed: string): CertificateRead {
  const signs = compact(normal(typed))
  const found = inAnyForm(forms, signs)
  if (found) return { ok: true, ...found }
  const meant = new Set(likely(signs).flatMap((one) => inAnyForm(forms, one)?.number ?? []))
  const [suggestion] = meant
  return { ok: false, ...(meant.size === 1 && suggestion !== undefined && { suggestion }) }
}

/** As it is compared and written down; nothing is checked. */
export const normal = (typed: string): string =>
  halfWidth(typed)
    .toUpperCase()
    .replace(/[\s\u2010-\u2015\u2212_.]+/g, '-')

const compact = (text: string): string => text.replace(/[^0-9A-Z]/g, '')

function inAnyForm(forms: readonly Forms[], signs: string): { number: string; level: Level } | undefined {
  if (!holdsCheck(signs)) return undefined
  for (const form of forms)
    for (const level of LEVELS) {
      const number = inForm(form[level], signs)
      if (number) return { number, level }
    }
  return undefined
}

/** The signs in the form's own way of writing, where they fit it. */
function inForm(form: string, signs: string): string | undefined {
  const [before = '', between = '', after = ''] = form.split(/\{year\}|\{serial:\d\}/)
  const width = Number(SERIAL.exec(form)?.[1])
  const parts = [before, between, after].map(compact)
  const found = new RegExp(`^${parts[0]}(\\d{4})${parts[1]}(\\d{${width},9})${parts[2]}([0-9A-Z]{2})$`).exec(signs)
  if (!found) return undefined
  const number = certificateNumber(form, Number(found[1]), Number(found[2]))
  return compact(number) === signs ? number : undefined
}

/** Signs that eyes and hands take for each other. */
const ALIKE: Readonly<Record<string, string>> = {
  O: '0',
  0: 'O',
  I: '1',
  1: 'I',
  L: '1',
  B: '8',
  S: '5',
  Z: '2',
  Q: '0',
}
const MOST_ALIKE = 10

/** What could have been meant: signs that look alike, in every combination; else two neighbours that changed places. */
function likely(signs: string): readonly string[] {
  const places = [...signs].flatMap((sign, at) => (ALIKE[sign] ? [at] : [])).slice(0, MOST_ALIKE)
  const combined = Array.from({ length: 2 ** places.length - 1 }, (_, at) => exchanged(signs, places, at + 1))
  return [...combined, ...turned(signs)]
}

const exchanged = (signs: string, places: readonly number[], which: number): string =>
  [...signs]
    .map((sign, at) => (places.some((place, bit) => place === at && (which >> bit) % 2 === 1) ? ALIKE[sign] : sign))
    .join('')

const turned = (signs: string): readonly string[] =>
  Array.from(
    { length: Math.max(0, Math.min(signs.length, 40) - 1) },
    (_, at) => signs.slice(0, at) + signs[at + 1]! + signs[at]! + signs.slice(at + 2),
  )
