import { z } from 'zod'
import { components } from './components.ts'
import { Problem } from './problems.ts'
import type { Route } from './route.ts'

const SCHEMAS = '#/components/schemas/'

/** The OpenAPI 3.1 description of some routes. Schemas with an id become named components. */
export function openapi(routes: readonly Route[], info: { readonly title: string; readonly version: string }) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { method, path, summary, params, query, body, response, file } of routes) {
    const key = path.replace(/:(\w+)/g, '{$1}')
    const content = file
      ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
      : { 'application/json': { schema: schemaOf(response) } }
    paths[key] = {
      ...paths[key],
      [method.toLowerCase()]: {
        summary,
        parameters: [...(params ? parameters(params, 'path') : []), ...(query ? parameters(query, 'query') : [])],
        ...(body && { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body) } } } }),
        responses: {
          200: { description: 'OK', content },
          default: { description: 'Problem', content: { 'application/problem+json': { schema: schemaOf(Problem) } } },
        },
      },
    }
  }
  return { openapi: '3.1.0', info, paths, components: { schemas: namedSchemas() } }
}

/** What is sent: a field with a usual value may be left out. */
const IO = { io: 'input', unrepresentable: 'any' } as const

/** The schema in place, or a pointer to its component. */
function schemaOf(schema: z.ZodType): unknown {
  const { properties } = z.toJSONSchema(z.object({ it: schema }), { metadata: components, ...IO })
  // Within one document zod writes `#/$defs/X`; that is the component X of ours.
  return JSON.parse(JSON.stringify(properties?.['it']).replaceAll('"#/$defs/', `"${SCHEMAS}`))
}

function parameters(schema: z.ZodType, place: 'path' | 'query'): unknown[] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, IO)
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: of,
  }))
}

function namedSchemas(): Record<string, unknown> {
  const { schemas } = z.toJSONSchema(components, { uri: (id) => SCHEMAS + id, ...IO })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, { ...schema, $schema: undefined, $id: undefined }]),
  )
}
