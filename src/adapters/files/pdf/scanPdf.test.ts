import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { writtenPdf } from '#test/support/evidence/honest.ts'
import { objectStream, rawPdf, streamOf } from '#test/support/evidence/pdfs.ts'
import { FILE_LIMITS } from '../limits.ts'
import { NotTaken } from '../problem.ts'
import { scanPdf } from './scanPdf.ts'

const HONEST = [
  rawPdf({
    objects: [
      '<< /Title (a \\(title\\) of (many) words) /Other <00ff4a53> >> % a comment',
      streamOf('/Filter /FlateDecode', Buffer.from('0123456789abcdef'.repeat(20))),
      objectStream(['<< /Note (text) >>', '[ /A /B 12 0 R ]']),
    ],
  }),
  await writtenPdf(3),
]

const problemOf = (bytes: Buffer): string | undefined => {
  try {
    scanPdf(bytes, FILE_LIMITS)
    return undefined
  } catch (error) {
    if (error instanceof NotTaken) return error.problem.code
    throw error
  }
}

const ANSWERS = [undefined, 'file-damaged', 'encrypted', 'pdf-active-content', 'archive-bomb']

/** Where something may stand in one of the honest files. */
const place = fc
  .nat(HONEST.length - 1)
  .chain((file) => fc.tuple(fc.constant(HONEST[file]!), fc.nat(HONEST[file]!.length - 1)))

const inserted = (file: Buffer, at: number, more: string): Buffer =>
  Buffer.concat([file.subarray(0, at), Buffer.from(more, 'latin1'), file.subarray(at)])

describe('the scan of a PDF', () => {
  test('takes the honest ones', () => expect(HONEST.map(problemOf)).toEqual([undefined, undefined]))

  test('finds an object with a script wherever it is put: in text, tables, strings, streams, names', () =>
    fc.assert(
      fc.property(place, fc.constantFrom('/JS', '/J#53', '/JavaScript', '/#4aS'), ([file, at], name) => {
        const hostile = inserted(file, at, `\n9 0 obj << ${name} (x) >> endobj\n`)
        expect(problemOf(hostile)).toBeDefined()
      }),
      { numRuns: 2000 },
    ))

  test('does not mind the words themselves where they mean nothing', () =>
    fc.assert(
      fc.property(fc.constantFrom('JS', 'JavaScript', 'Launch'), (word) => {
        const text = rawPdf({
          objects: [`<< /Title (see /${word} \\) /${word}) >> % /${word}`, streamOf('', `(/${word}) Tj`)],
        })
        expect(problemOf(text)).toBeUndefined()
      }),
    ))

  test('ends for whatever bytes, with an answer', () =>
    fc.assert(
      fc.property(place, fc.array(fc.tuple(fc.nat(5000), fc.nat(255)), { maxLength: 30 }), ([file, end], changes) => {
        const changed = Buffer.from(file)
        for (const [at, byte] of changes) changed[at % changed.length] = byte
        const cut = Buffer.concat([changed.subarray(0, end), Buffer.from('%%EOF')])
        for (const code of [problemOf(changed), problemOf(cut)]) expect(ANSWERS).toContain(code)
      }),
      { numRuns: 500 },
    ))
})
