import { dictionary } from '@zxcvbn-ts/language-common'
import type { Kysely } from 'kysely'
import type { Policy } from '#contract/people.ts'
import { type InputProblem, inputProblem } from '#contract/problems.ts'
import type { Passwords } from '#app/kit/world.ts'
import type { Tables } from '#store/tables.ts'

const COMMON: ReadonlySet<string> = new Set(dictionary['passwords-common'] as readonly string[])
const CLASSES = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z0-9]/]
/** Shorter parts of a name occur in any word; two Chinese characters do not. */
const PERSONAL_FROM = 4
const isTelling = (text: string): boolean => [...text].length >= PERSONAL_FROM || /^\p{Script=Han}{2,}$/u.test(text)
/** Without what numbers and names are broken up by: `138 1234-5678`. */
const closedUp = (text: string): string => text.replace(/[\s-]/g, '')

/** Everything that speaks against a new password, at the field `path`. */
export function passwordProblems(
  path: string,
  password: string,
  { passwordLength: least, passwordClasses }: Policy,
  personal: readonly string[],
): readonly InputProblem[] {
  const small = password.toLowerCase()
  const problems: InputProblem[] = []
  if ([...password].length < least) problems.push(inputProblem(path, 'password-too-short', { least }))
  if (CLASSES.filter((one) => one.test(password)).length < passwordClasses)
    problems.push(inputProblem(path, 'password-too-plain', { least: passwordClasses }))
  if (isCommon(small)) problems.push(inputProblem(path, 'password-common'))
  const own = personal.map((text) => closedUp(text.toLowerCase())).filter(isTelling)
  if (own.some((text) => closedUp(small).includes(text))) problems.push(inputProblem(path, 'password-personal'))
  return problems
}

/** Also with digits and signs put at its ends, as people do. */
const isCommon = (small: string): boolean => {
  const stem = small.replace(/^[^a-z]+|[^a-z]+$/g, '')
  return COMMON.has(small) || (stem.length >= PERSONAL_FROM && stem.length >= small.length - 4 && COMMON.has(stem))
}

/** Whether a password is the present one or one of the last few. */
export async function wasUsed(
  db: Kysely<Tables>,
  passwords: Passwords,
  account: string,
  password: string,
  history: number,
): Promise<boolean> {
  const present = await db.selectFrom('account').select('password_hash as hash').where('id', '=', account).execute()
  const former = await db
    .selectFrom('former_password')
    .select('hash')
    .where('account_id', '=', account)
    .orderBy('until', 'desc')
    .limit(history)
    .execute()
  for (const { hash } of [...present, ...former]) if (hash && (await passwords.verify(hash, password))) return true
  return false
}

/** A name to sign in by: small letters, digits, dots and dashes. */
export const SIGN_IN_NAME = /^[a-z][a-z0-9.-]{2,39}$/

export function signInNameProblems(path: string, name: string): readonly InputProblem[] {
  return SIGN_IN_NAME.test(name) ? [] : [inputProblem(path, 'name-form')]
}
