import { z } from 'zod'
import { caseFile } from './schema/cases.ts'
import { headSchema, sections } from './schema/programme.ts'

/**
 * A JSON Schema for each kind of file in a programme's folder, by file name, as text: what editors complete
 * and check by. They are kept in `programmes/schema/`, and a test holds them against this function.
 */
export function jsonSchemas(): Record<string, string> {
  const schemas: Record<string, z.ZodType> = { programme: headSchema, ...sections, cases: caseFile }
  return Object.fromEntries(
    Object.entries(schemas).map(([name, schema]) => [
      `${name}.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), undefined, 1)}\n`,
    ]),
  )
}
