import * as fc from 'fast-check'
import { SaxesParser } from 'saxes'
import { describe, expect, test } from 'vitest'
import { localName } from './parts.ts'
import { UnreadableFile } from './problem.ts'
import { nameCode, type XmlHandler, XmlScanner } from './xmlScanner.ts'

const NAMES = ['row', 'c', 'v', 't', 'is', 'sheetData', 'mergeCell', 'x']
const ATTRIBUTES = ['r', 's', 't', 'hidden', 'ref']
const nameOf = new Map(NAMES.map((name) => [nameCode(name), name]))

/** What a scanner says, as lines; texts that follow one another are one. */
function scanned(xml: string, sizes: readonly number[] = []): string[] {
  const lines: string[] = []
  let text = ''
  const flush = () => {
    if (text !== '') lines.push(`"${text}"`)
    text = ''
  }
  const handler: XmlHandler = {
    wantsText: true,
    open(name, tag) {
      flush()
      const attributes = ATTRIBUTES.flatMap((attribute) => {
        const value = tag.attribute(nameCode(attribute))
        return value === undefined ? [] : [`${attribute}=${value}`]
      })
      lines.push(`<${nameOf.get(name)} ${attributes.join(' ')}`)
    },
    close(name) {
      flush()
      lines.push(`>${nameOf.get(name)}`)
    },
    text: (bytes, from, to) => {
      text += new TextDecoder().decode(bytes.subarray(from, to))
    },
  }
  const scanner = new XmlScanner('part', handler)
  const bytes = new TextEncoder().encode(xml)
  let at = 0
  for (const size of sizes) {
    scanner.push(bytes.slice(at, at + size))
    at += size
  }
  scanner.push(bytes.slice(at))
  scanner.finish()
  flush()
  return lines
}

/** The same from the general parser. */
function parsed(xml: string): string[] {
  const lines: string[] = []
  let text = ''
  const flush = () => {
    if (text !== '') lines.push(`"${text}"`)
    text = ''
  }
  const parser = new SaxesParser({ xmlns: false })
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    flush()
    const known = ATTRIBUTES.flatMap((attribute) =>
      attribute in attributes ? [`${attribute}=${attributes[attribute]}`] : [],
    )
    lines.push(`<${localName(name)} ${known.join(' ')}`)
  })
  parser.on('closetag', ({ name }) => {
    flush()
    lines.push(`>${localName(name)}`)
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('cdata', (more) => {
    text += more
  })
  parser.write(xml).close()
  return lines
}

const word = fc.string({ unit: fc.constantFrom('a', '7', '.', '-', ' ', '工', '𠮷', '>'), maxLength: 8 })
const escape = (text: string) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;').replace(/\]\]>/g, ']]&gt;')
const content: fc.Arbitrary<string> = fc.letrec<{ node: string; inner: string }>((tie) => ({
  inner: fc.array(tie('node'), { maxLength: 4 }).map((parts) => parts.join('')),
  node: fc.oneof(
    { depthSize: 'small' },
    word.map(escape),
    fc.constantFrom('&#20013;', '&#x4e2d;', '&apos;', '<!-- a - >b -->', '<![CDATA[a<b&c]]>', '<?x y?>'),
    fc
      .record({
        prefix: fc.constantFrom('', '', 'x:'),
        name: fc.constantFrom(...NAMES),
        attributes: fc.uniqueArray(fc.tuple(fc.constantFrom(...ATTRIBUTES), word, fc.constantFrom('"', "'")), {
          selector: ([name]) => name,
          maxLength: 3,
        }),
        gap: fc.constantFrom('', ' ', '\n '),
        inner: fc.option(tie('inner')),
      })
      .map(({ prefix, name, attributes, gap, inner }) => {
        const said = attributes.map(
          ([key, value, quote]) => ` ${key}${gap}=${gap}${quote}${escape(value).replace(/'/g, '&apos;')}${quote}`,
        )
        const open = `<${prefix}${name}${said.join('')}${gap}`
        return inner === null ? `${open}/>` : `${open}>${inner}</${prefix}${name}${gap}>`
      }),
  ),
})).inner

test('the scanner reads what a general parser reads, wherever the chunks are cut', () => {
  fc.assert(
    fc.property(content, fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 40 }), (inner, sizes) => {
      const xml = `<?xml version="1.0"?><x>${inner}</x>`
      expect(scanned(xml, sizes)).toEqual(parsed(xml))
    }),
    { numRuns: 300 },
  )
})

describe('the scanner refuses', () => {
  test.each([
    ['a doctype', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', 'xml-doctype'],
    ['an entity of its own', '<a>&b;</a>', 'xml-damaged'],
    ['a bare ampersand', '<a>b & c</a>', 'xml-damaged'],
    ['an element that is not closed', '<a><b></b>', 'xml-damaged'],
    ['an element closed twice', '<a></a></a>', 'xml-damaged'],
    ['an attribute without quotes', '<a b=c></a>', 'xml-damaged'],
    ['a tag that is cut off', '<a></a', 'xml-damaged'],
    ['text that is no XML', 'hello', 'xml-damaged'],
  ])('%s', (_, xml, code) => {
    expect(() => scanned(xml)).toThrow(expect.objectContaining({ problem: { code, params: { part: 'part' } } }))
    expect(() => scanned(xml)).toThrow(UnreadableFile)
  })
})
