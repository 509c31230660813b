import { hash, verify } from '@node-rs/argon2'
import type { Passwords } from '#app/kit/world.ts'

/** Argon2id, the library's own algorithm, at the cost OWASP's password cheat sheet names first. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

export const argon2id: Passwords = {
  hash: (password) => hash(password, COST),
  verify: (stored, password) => verify(stored, password),
}
