import type { Route } from '#contract/route.ts'

export interface RequestParts {
  readonly params?: unknown
  readonly query?: unknown
  readonly body?: unknown
}

type Value = string | number | boolean | readonly string[] | null | undefined

/** The address of a call: parameters in the path, the rest behind it; what is not set is left out. */
export function addressOf({ path }: Pick<Route, 'path'>, { params = {}, query = {} }: RequestParts): string {
  const values = params as Readonly<Record<string, unknown>>
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(values[name])))
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(query as Readonly<Record<string, Value>>)) {
    const text = textOf(value)
    if (text !== '') search.set(name, text)
  }
  const text = search.toString()
  return text ? `${filled}?${text}` : filled
}

const textOf = (value: Value): string => (Array.isArray(value) ? value.join(',') : String(value ?? ''))
