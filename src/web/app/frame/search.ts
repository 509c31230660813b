/** The part of an address behind `?`: plain names and texts, so that it can be read, kept and shared. */
export const parseSearch = (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text))

type Value = string | number | boolean | undefined

export function writeSearch(search: Readonly<Record<string, Value>>): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(search)) {
    if (value !== undefined && value !== '') query.set(name, String(value))
  }
  const text = query.toString()
  return text ? `?${text}` : ''
}

/** The named texts of an address; the others are dropped. */
export function textAt<K extends string>(
  search: Readonly<Record<string, unknown>>,
  ...names: readonly K[]
): { [N in K]?: string } {
  const found: { [N in K]?: string } = {}
  for (const name of names) {
    const value = search[name]
    if (typeof value === 'string' && value !== '') found[name] = value
  }
  return found
}
