import type { Programme } from '#core/programme/programme.ts'
import type { Path } from '../places.ts'
import type { Message } from '../problem.ts'

/** What a lint found: where in the programme, under which code, and what to do about it. */
export interface Finding {
  readonly path: Path
  readonly code: string
  readonly message: Message
}

/** One kind of fault, looked for in a whole programme. All of them are told, not the first. */
export type Lint = (programme: Programme) => readonly Finding[]
