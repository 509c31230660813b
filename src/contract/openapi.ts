import { z } from 'zod'
import { components } from './components.ts'
import { Problem } from './problems.ts'
import type { Route } from './route.ts'

const SCHEMAS = '#/components/schemas/'

/** The OpenAPI 3.1 description of some routes. Schemas with an id become named components. */
export function openapi(routes: readonly Route[], info: { readonly title: string; readonly version: string }) {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const { method, path, summary, params, response } of routes) {
    const key = path.replace(/:(\w+)/g, '{$1}')
    paths[key] = {
      ...paths[key],
      [method.toLowerCase()]: {
        summary,
        parameters: params ? pathParameters(params) : [],
        responses: {
          200: { description: 'OK', content: { 'application/json': { schema: schemaOf(response) } } },
          default: { description: 'Problem', content: { 'application/problem+json': { schema: schemaOf(Problem) } } },
        },
      },
    }
  }
  return { openapi: '3.1.0', info, paths, components: { schemas: namedSchemas() } }
}

/** The schema in place, or a pointer to its component. */
function schemaOf(schema: z.ZodType): unknown {
  const { properties } = z.toJSONSchema(z.object({ it: schema }), { metadata: components })
  // Within one document zod writes `#/$defs/X`; that is the component X of ours.
  return JSON.parse(JSON.stringify(properties?.['it']).replaceAll('"#/$defs/', `"${SCHEMAS}`))
}

function pathParameters(params: z.ZodType): unknown[] {
  const { properties = {} } = z.toJSONSchema(params)
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'path', required: true, schema }))
}

function namedSchemas(): Record<string, unknown> {
  const { schemas } = z.toJSONSchema(components, { uri: (id) => SCHEMAS + id })
  return Object.fromEntries(
    Object.entries(schemas).map(([id, schema]) => [id, { ...schema, $schema: undefined, $id: undefined }]),
  )
}
