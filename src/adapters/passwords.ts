import { hash, verify } from '@node-rs/argon2'
import type { Passwords } from '#app/kit/world.ts'

export interface HashCost {
  /** KiB. */
  readonly memoryCost: number
  readonly timeCost: number
  readonly parallelism: number
}

/** The one that OWASP's password cheat sheet names first. */
export const USUAL_COST: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Argon2id, the library's own algorithm. What is stored names its cost: of another it is verified all the same. */
export const argon2id = (cost: HashCost): Passwords => ({
  hash: (password) => hash(password, cost),
  verify: (stored, password) => verify(stored, password),
})
