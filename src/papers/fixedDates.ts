import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** Where an Office file keeps the times of its making. */
const PROPERTIES = 'docProps/core.xml'
const TIMES = /(<dcterms:(?:created|modified)\b[^>]*>)[^<]*/g

/**
 * An Office file made again with `date` in its properties and the zip format's first day on its parts, so
 * that equal papers are equal byte for byte. The Word library knows no way to be told the time.
 */
export function withFixedDates(file: Uint8Array, date: Date): Uint8Array {
  const parts = unzipSync(file)
  const properties = parts[PROPERTIES]
  if (properties) {
    const time = date.toISOString().replace(/\.\d+Z$/, 'Z')
    parts[PROPERTIES] = strToU8(strFromU8(properties).replace(TIMES, `$1${time}`))
  }
  // fflate writes local time: a date made from local parts is the same everywhere.
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 })
}
