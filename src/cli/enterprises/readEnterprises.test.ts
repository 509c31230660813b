import { describe, expect, test } from 'vitest'
import { type Enterprise, readEnterprises } from './readEnterprises.ts'

/** The input cut into pieces of so many bytes, as a slow pipe would bring it. */
async function* inPieces(input: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(input)
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(input: string | Uint8Array, size = 7): Promise<Enterprise[]> {
  const all: Enterprise[] = []
  for await (const some of readEnterprises(inPieces(input, size))) all.push(...some)
  return all
}

const a = { id: 'a', facts: { trees: 3 } }
const b = { id: 'b', facts: {} }
const [lineA, lineB] = [JSON.stringify(a), JSON.stringify(b)]
const broken = (line: number) => ({ id: line, broken: line })

describe('what the input may be', () => {
  test.each<[name: string, input: string, enterprises: readonly unknown[]]>([
    ['one object', lineA, [a]],
    ['one object spread over lines', JSON.stringify(a, null, 2), [a]],
    ['an array', `[${lineA},${lineB}]`, [a, b]],
    ['an array spread over lines', JSON.stringify([a, b], null, 2), [a, b]],
    ['an array with an enterprise a line', `[\n${lineA},\n${lineB}\n]\n`, [a, b]],
    ['an empty array', '[]', []],
    ['one object a line', `${lineA}\n${lineB}\n`, [a, b]],
    ['no line end at the end', `${lineA}\n${lineB}`, [a, b]],
    ['a byte order mark', `\ufeff${lineA}\n${lineB}`, [a, b]],
    ['line ends of Windows', `${lineA}\r\n${lineB}\r\n`, [a, b]],
    ['blank lines', `\n  \n${lineA}\n\n\t\r\n${lineB}\n\n`, [a, b]],
    ['nothing', '', []],
    ['nothing but blank lines', '\n\r\n \n', []],
  ])('%s', async (_name, input, enterprises) => {
    expect(await read(input)).toEqual(enterprises)
    expect(await read(input, 1)).toEqual(enterprises)
    expect(await read(input, 1 << 16)).toEqual(enterprises)
  })

  test.each(['utf16le', 'utf16be'] as const)('%s with its mark', async (encoding) => {
    const bytes = Buffer.from(`\ufeff${lineA}\n{"id":"童装"}`, 'utf16le')
    expect(await read(encoding === 'utf16le' ? bytes : bytes.swap16(), 3)).toEqual([
      a,
      { id: '童装', facts: undefined },
    ])
  })
})

describe('a line that is not JSON is told at its place, and the others are read', () => {
  test.each<[name: string, input: string | Uint8Array, enterprises: readonly unknown[]]>([
    ['in the middle', `${lineA}\n{"id":\n${lineB}`, [a, broken(2), b]],
    ['the first', `{"id":"a"\n${lineA}\n${lineB}`, [broken(1), a, b]],
    ['the first, after a blank one', `\n{"id":"a"\n${lineA}`, [broken(2), a]],
    ['the first, no object at all', `id,facts\n${lineA}`, [broken(1), a]],
    ['the first, made by a careless program', `[object Object]\n${lineA}`, [broken(1), a]],
    ['the first, which could begin an object', `{"facts":{\n${lineA}`, [broken(1), a]],
    ['all', `{"id":\n{"id":\n`, [broken(1), broken(2)]],
    ['the last, cut off', `${lineA}\n${lineB.slice(0, -3)}`, [a, broken(2)]],
    ['a spread-out object that is broken, once', '{\n  "id": "a",\n  "facts": {,}\n}\n', [broken(1)]],
    ['an array that is broken, once', `[\n${lineA}\n${lineB}\n]`, [broken(1)]],
    [
      'not UTF-8',
      Buffer.concat([Buffer.from(`${lineA}\n{"id":"`), Buffer.from([0xc3, 0xde]), Buffer.from('"}\n')]),
      [a, broken(2)],
    ],
  ])('%s', async (_name, input, enterprises) => {
    expect(await read(input)).toEqual(enterprises)
    expect(await read(input, 1 << 16)).toEqual(enterprises)
  })
})

describe('what an enterprise is called', () => {
  test.each<[input: string, ids: string]>([
    ['{"id":7,"facts":{}}', '[7]'],
    ['{"id":"7","facts":{}}', '["7"]'],
    ['{"id":null,"facts":{}}', '[null]'],
    ['{"id":{"town":3},"facts":{}}', '[{"town":3}]'],
    ['{"id":913305021234567890,"facts":{}}', '[913305021234567890]'],
    ['{"id":12345678901234567890.50,"facts":{}}', '[12345678901234567890.50]'],
    ['{"facts":{}}', '[1]'],
    [`\n${lineA}\n{"facts":{}}`, '["a",3]'],
    ['[{"facts":{}},{"id":"x"},{"facts":{}}]', '[1,"x",3]'],
    ['5\n"x"\nnull\n[]', '[1,2,3,4]'],
  ])('%s', async (input, ids) => {
    expect(JSON.stringify((await read(input)).map(({ id }) => id))).toBe(ids)
  })
})

async function* slowly(): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`${lineA}\n`)
  throw new Error('asked for more before the first was handed on')
}

test('an answer can be given before the next line comes', async () => {
  const { value } = await readEnterprises(slowly()).next()
  expect(value).toEqual([a])
})

test('a first line that never becomes an object is given up, not kept', async () => {
  const many = 40_000
  const filler = `{"id":"a","facts":{},"note":"${'x'.repeat(500)}"}\n`
  async function* long(): AsyncGenerator<Uint8Array> {
    yield Buffer.from('{"id":\n')
    for (let at = 0; at < many; at++) yield Buffer.from(filler)
  }
  const sizes: number[] = []
  for await (const some of readEnterprises(long())) sizes.push(some.length)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(many + 1)
  expect(sizes.at(-1)).toBe(1)
})
