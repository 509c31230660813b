import type { Transaction } from 'kysely'
import type { Policy } from '#contract/people.ts'
import { type InputProblem, inputProblem } from '#contract/problems.ts'
import type { World } from '#app/kit/world.ts'
import { passwordProblems, signInNameProblems } from '#app/signing/passwordRules.ts'
import type { Tables } from '#store/tables.ts'

export interface SignInData {
  readonly signInName: string
  readonly password: string
}

/** What is wrong with a name and password somebody chose; `at` stands before the fields' names. */
export async function newAccountProblems(
  tx: Transaction<Tables>,
  at: string,
  { signInName, password }: SignInData,
  policy: Policy,
  personal: readonly string[],
): Promise<readonly InputProblem[]> {
  const name = signInName.toLowerCase()
  const taken = await tx.selectFrom('account').select('id').where('sign_in_name', '=', name).executeTakeFirst()
  return [
    ...signInNameProblems(`${at}signInName`, name),
    ...(taken ? [inputProblem(`${at}signInName`, 'name-taken')] : []),
    ...passwordProblems(`${at}password`, password, policy, [...personal, name]),
  ]
}

/** Opens an invited account to its person. */
export async function setSignIn(
  tx: Transaction<Tables>,
  world: World,
  account: string,
  { signInName, password }: SignInData,
  now: Date,
): Promise<void> {
  await tx
    .updateTable('account')
    .set({
      sign_in_name: signInName.toLowerCase(),
      password_hash: await world.passwords.hash(password),
      password_set_at: now,
      state: 'active',
    })
    .where('id', '=', account)
    .execute()
}
