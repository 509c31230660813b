/** What the sender says of a file: its name under `filename`, and what the caller of the uploads wants to know. */
export type Metadata = Readonly<Record<string, string>>

const MOST_ENTRIES = 12
const LONGEST_VALUE = 500
const LONGEST_NAME = 255

/** Why metadata is not taken, or undefined. */
export function metadataProblem(metadata: Readonly<Record<string, string | null>> | undefined): string | undefined {
  const entries = Object.entries(metadata ?? {})
  const name = metadata?.['filename']
  if (!name || [...name].length > LONGEST_NAME) return 'filename missing or too long'
  if (entries.length > MOST_ENTRIES) return 'too many entries'
  const wrong = entries.find(
    ([, value]) => value === null || value.length > LONGEST_VALUE || /\p{Cc}|\ufffd/u.test(value),
  )
  return wrong && `${wrong[0]} is not a short text`
}
