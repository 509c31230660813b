// Everybody at once, in a process of their own: `clients.ts`, with what they need as JSON on standard input. Prints
// one line of JSON, a `Measured`.
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Dice, diceOf } from '../server/dice.ts'
import { type Spread, spreadOf } from '../server/spread.ts'
import { files } from './files.ts'
import type { Filled, Person } from './fill.ts'
import { Someone } from './someone.ts'

export interface Given {
  readonly address: string
  readonly filled: Filled
  readonly seconds: number
  readonly thinkSeconds: number
  /** Of what all people do together, the officials' reading included. */
  readonly saving: number
  readonly uploading: number
}

export type Kind = 'reading' | 'saving' | 'uploading'

export interface Measured {
  readonly kinds: Readonly<Record<Kind, Spread>>
  readonly requests: number
  readonly seconds: number
  readonly errors: readonly string[]
  /** Fields whose saving was acknowledged, and files whose arrival was. */
  readonly saved: number
  readonly sent: number
}

const FILES = 16

const given = JSON.parse(await text(process.stdin)) as Given
const place = { address: given.address, filled: given.filled, files: await files(FILES) }
const times: Record<Kind, number[]> = { reading: [], saving: [], uploading: [] }
const errors: string[] = []

const applicants = given.filled.people.filter(({ application }) => application !== null).length
/** Only those who apply save and send, so they do it more often. */
const share = given.filled.people.length / applicants
const began = performance.now()
const end = began + given.seconds * 1000
const all = await Promise.all(given.filled.people.map((person, at) => live(person, diceOf(at + 1))))
const sum = (what: keyof Someone['counted']): number => all.reduce((total, { counted }) => total + counted[what], 0)
const measured: Measured = {
  kinds: {
    reading: spreadOf(times.reading),
    saving: spreadOf(times.saving),
    uploading: spreadOf(times.uploading),
  },
  requests: sum('requests'),
  seconds: (performance.now() - began) / 1000,
  errors,
  saved: sum('saved'),
  sent: sum('sent'),
}
console.log(JSON.stringify(measured))

/** Thinks, does something, and thinks again, until the time is over. */
async function live(person: Person, dice: Dice): Promise<Someone> {
  const someone = new Someone(place, person, dice)
  const think = given.thinkSeconds * 1000
  // Not all at the first moment.
  await sleep(think * dice.next())
  while (performance.now() < end) {
    const [kind, act] = chosen(someone, dice)
    const start = performance.now()
    try {
      await act()
      times[kind].push(performance.now() - start)
    } catch (error) {
      errors.push(`${kind}: ${(error as Error).message}`)
    }
    await sleep(Math.min(think * (0.5 + dice.next()), Math.max(0, end - performance.now())))
  }
  someone.leave()
  return someone
}

function chosen(someone: Someone, dice: Dice): [Kind, () => Promise<void>] {
  const kind = dice.next()
  if (someone.applies && kind < given.uploading * share) return ['uploading', () => someone.upload()]
  if (someone.applies && kind < (given.uploading + given.saving) * share) return ['saving', () => someone.save()]
  return ['reading', () => someone.read()]
}
