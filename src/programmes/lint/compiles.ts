import type { Programme } from '#core/programme/programme.ts'
import { compile, RubricError, type Readings } from '#core/rubric/compile.ts'
import type { Finding, Lint } from './lint.ts'
import { rowsOf } from './rows.ts'

/** What the engine itself refuses, under the default readings and under every alternative. */
export const compiles: Lint = (programme) => {
  const switches = Object.entries(programme.readings)
    .filter(([, reading]) => reading.kind !== 'guidance')
    .flatMap(([key, reading]) => Object.keys(reading.alternatives).map((alternative) => ({ [key]: alternative })))
  const refusals = [{}, ...switches].flatMap((readings) => refusal(programme, readings))
  return refusals.filter(
    ({ message }, index) => refusals.findIndex((other) => other.message.en === message.en) === index,
  )
}

function refusal(programme: Programme, readings: Readings): Finding[] {
  try {
    compile(programme, readings)
    return []
  } catch (error) {
    if (!(error instanceof RubricError)) throw error
    const found = rowsOf(programme).find(({ row }) => row.id === error.row)
    return [
      {
        path: found ? [...found.path, 'rule'] : ['rubric'],
        code: 'rule-refused',
        message: {
          zh: `规则无法编译：${error.message}`,
          en: `The rule cannot be compiled: ${error.message}`,
        },
      },
    ]
  }
}
