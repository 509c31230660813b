import { hash, type Options, verify } from '@node-rs/argon2'
import type { Passwords } from '#app/kit/world.ts'

export type HashCost = Required<Pick<Options, 'memoryCost' | 'timeCost' | 'parallelism'>>

/** The one that OWASP's password cheat sheet names first; memory in KiB. */
export const USUAL_COST: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Argon2id, the library's own algorithm. What is stored names its cost: of another it is verified all the same. */
export const argon2id = (cost: HashCost): Passwords => ({
  hash: (password) => hash(password, cost),
  verify: (stored, password) => verify(stored, password),
})
