/** Builds the list of a conference anew from what was frozen, and tells everything that comes out otherwise. */
import { canonicalJson } from '../applying/content.ts'
import type { Programme } from '../programme/programme.ts'
import { compile } from '../rubric/compile.ts'
import { certain, sheetOf } from './certain.ts'
import type { Candidate, Frozen } from './frozen.ts'
import { type Choice, type List, listOf } from './list.ts'

/** What was decided: the list, and the choices it follows from. */
export interface Decision extends List {
  readonly choice: Choice
}

/** A conference as it is exported. */
export interface Exported {
  readonly form: number
  readonly programme: Programme
  readonly frozen: Frozen
  readonly frozenSha256: string
  readonly decision: Decision | null
  readonly decisionSha256: string | null
}

export interface Difference {
  readonly what: 'programme' | 'frozen' | 'points' | 'list' | 'decision'
  readonly application?: string
  readonly stated: string
  readonly found: string
}

export interface Replayed {
  readonly candidates: number
  readonly frozenSha256: string
  readonly decisionSha256: string | null
  readonly list: List | null
  readonly differences: readonly Difference[]
}

/** Of text, in hexadecimal. */
export type Sha256 = (text: string) => string

export function replay(exported: Exported, sha256: Sha256): Replayed {
  const { programme, frozen, decision } = exported
  const frozenSha256 = sha256(canonicalJson(frozen))
  const decisionSha256 = decision && sha256(canonicalJson(decision))
  const chosen = decision && listOf(frozen, decision.choice)
  const list = chosen?.ok ? chosen.list : null
  return {
    candidates: frozen.candidates.length,
    frozenSha256,
    decisionSha256,
    list,
    differences: [
      ...unlike('programme', frozen.batch.programmeSha256, sha256(JSON.stringify(programme))),
      ...unlike('frozen', exported.frozenSha256, frozenSha256),
      ...pointsOtherwise(programme, frozen.candidates),
      ...(decision ? listOtherwise(decision, list) : []),
      ...unlike('decision', exported.decisionSha256 ?? '', decisionSha256 ?? ''),
    ],
  }
}

const unlike = (what: Difference['what'], stated: string, found: string, application?: string): Difference[] =>
  stated === found ? [] : [{ what, stated, found, ...(application !== undefined && { application }) }]

function pointsOtherwise(programme: Programme, candidates: readonly Candidate[]): readonly Difference[] {
  const compiled = compile(programme)
  return candidates.flatMap((one) => {
    const { rows, base, bonus, deductions, total, vetoes } = one
    const stated = canonicalJson({ rows, base, bonus, deductions, total, vetoes })
    return unlike('points', stated, canonicalJson(certain(compiled, sheetOf(compiled, one.facts))), one.application)
  })
}

/** One line for each application that stands elsewhere. */
function listOtherwise(decision: List, found: List | null): readonly Difference[] {
  const [stated, again] = [standings(decision), found ? standings(found) : new Map<string, string>()]
  return [...new Set([...stated.keys(), ...again.keys()])].flatMap((application) =>
    unlike('list', stated.get(application) ?? '', again.get(application) ?? '', application),
  )
}

const standings = ({ selected, reserved, notSelected }: List): ReadonlyMap<string, string> =>
  new Map([
    ...selected.map(({ application, level, place }) => [application, `${level} ${place}`] as const),
    ...reserved.map(({ application, place }) => [application, `reserve ${place}`] as const),
    ...notSelected.map(({ application, reason }) => [application, reason] as const),
  ])
