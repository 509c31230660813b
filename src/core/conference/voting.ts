/** Whether enough are there, and whether enough of them agree. */
import { parseRational, type Rational } from '../kernel/rational.ts'
import type { Selection } from '../programme/programme.ts'

/** The matter of a vote on the whole list or resolution; any other matter is an application. */
export const WHOLE = 'list'

export const VOTES = ['yes', 'no', 'abstain'] as const
export type Vote = (typeof VOTES)[number]

export interface Member {
  readonly account: string
  /** An organisation; the leader of a town has no voice on the enterprises of its own. */
  readonly represents: string
  readonly present: boolean
}

export interface Cast {
  readonly matter: string
  readonly account: string
  readonly vote: Vote
  /** An instant as ISO text. */
  readonly at: string
}

export interface Count {
  readonly members: number
  readonly present: number
  readonly recused: number
  readonly yes: number
  readonly no: number
  readonly abstain: number
  readonly hasQuorum: boolean
  readonly isCarried: boolean
}

/** The last word of each on the matter counts, of those who are there and not recused. `office`: of the application. */
export function count(
  { quorum, majority }: Pick<Selection, 'quorum' | 'majority'>,
  members: readonly Member[],
  votes: readonly Cast[],
  { matter, office, since }: { readonly matter: string; readonly office?: string; readonly since?: string },
): Count {
  const voting = members.filter(({ represents }) => represents !== office)
  const present = voting.filter((one) => one.present)
  const last = new Map<string, Vote>()
  for (const one of votes)
    if (one.matter === matter && (since === undefined || one.at >= since)) last.set(one.account, one.vote)
  const of = (vote: Vote): number => present.filter(({ account }) => last.get(account) === vote).length
  const hasQuorum = voting.length > 0 && compareShare(present.length, voting.length, quorum) >= 0
  return {
    members: voting.length,
    present: present.length,
    recused: members.length - voting.length,
    yes: of('yes'),
    no: of('no'),
    abstain: of('abstain'),
    hasQuorum,
    isCarried: hasQuorum && compareShare(of('yes'), present.length, majority) > 0,
  }
}

export const isRecused = ({ represents }: Pick<Member, 'represents'>, office: string | undefined): boolean =>
  represents === office

/** The least number of those there that carries a matter. */
export function needed({ majority }: Pick<Selection, 'majority'>, present: number): number {
  const { num, den } = exact(majority)
  return Number((num * BigInt(present)) / den) + 1
}

/** Positive when `part` of `whole` is more than the share, 0 when it is exactly that. */
function compareShare(part: number, whole: number, share: string | number): number {
  const { num, den } = exact(share)
  return Number(BigInt(part) * den - BigInt(whole) * num)
}

function exact(share: string | number): Rational {
  const value = parseRational(share)
  if (!value) throw new RangeError(`${share} is not a number`)
  return value
}
