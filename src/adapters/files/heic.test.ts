import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { heicPhotograph, largeHeic } from '#test/support/evidence/honest.ts'
import { heicDecoder } from './heic.ts'
import { FILE_LIMITS } from './limits.ts'
import { inThread } from './threads/inThread.ts'

const WIDE = { ms: 60_000, memoryBytes: 640 * 2 ** 20, pixels: FILE_LIMITS.heicPixels }
const refused = (why: string) => ({ ok: false, problem: { code: 'heic-unreadable', params: { why } } })

describe('a HEIC', () => {
  test('becomes a JPEG of the same picture, without its metadata', async () => {
    const answer = await heicDecoder().toJpeg(heicPhotograph())
    if (!answer.ok) throw new Error(answer.problem.code)
    expect(await sharp(answer.jpeg).metadata()).toMatchObject({ format: 'jpeg', width: 96, height: 64 })
    expect(answer.jpeg.includes('Telephone')).toBe(false)
    const { data } = await sharp(answer.jpeg).raw().toBuffer({ resolveWithObject: true })
    const [red, , blue] = data
    expect(red! > 150 && blue! < 80).toBe(true)
  })

  test('of 56 million points is decoded within the bounds, and made smaller', async () => {
    const answer = await heicDecoder().toJpeg(largeHeic())
    if (!answer.ok) throw new Error(answer.problem.code)
    expect(await sharp(answer.jpeg).metadata()).toMatchObject({ width: 3000, height: 2625 })
  })

  test('several at once are decoded one after the other, a broken one among them', async () => {
    const decoder = heicDecoder()
    const whole = heicPhotograph()
    const answers = await Promise.all([whole, whole.subarray(0, 700), whole].map((bytes) => decoder.toJpeg(bytes)))
    expect(answers.map(({ ok }) => ok)).toEqual([true, false, true])
  })
})

describe('what cannot be decoded is refused, and the server lives', () => {
  const random = (): Buffer => {
    const bytes = heicPhotograph()
    for (let at = 40; at < bytes.length; at++) bytes[at] = (at * 7919) % 256
    return bytes
  }
  const saying = (width: number, height: number): Buffer => {
    const bytes = heicPhotograph()
    const size = bytes.indexOf('ispe') + 8
    bytes.writeUInt32BE(width, size)
    bytes.writeUInt32BE(height, size + 4)
    return bytes
  }

  test.each([
    ['cut off', () => heicPhotograph().subarray(0, 700), WIDE, 'damaged'],
    ['noise behind its first box', random, WIDE, 'damaged'],
    ['nothing', () => Buffer.alloc(0), WIDE, 'damaged'],
    ['another kind of file', () => Buffer.from('%PDF-1.7'), WIDE, 'damaged'],
    ['more points than are decoded', heicPhotograph, { ...WIDE, pixels: 6143 }, 'damaged'],
    ['a size that is not its own', () => saying(9000, 7000), WIDE, 'damaged'],
    ['no time', heicPhotograph, { ...WIDE, ms: 1 }, 'time'],
    [
      '56 million points in 13 KB, with less memory than they take',
      largeHeic,
      { ...WIDE, memoryBytes: 2 ** 28 },
      'memory',
    ],
  ])('%s', async (_, bytes, bounds, why) => {
    expect(await heicDecoder(bounds).toJpeg(bytes())).toEqual(refused(why))
  })
})

describe('a thread', () => {
  const task = (code: string): URL => new URL(`data:text/javascript,${encodeURIComponent(code)}`)
  const run = (code: string) => inThread(task(code), { bytes: Buffer.from([20]) }, { ms: 2000, heapMb: 32 })

  test.each([
    ['export const run = ({ bytes }) => bytes[0] + 1', { ok: true, value: 21 }],
    ['export const run = () => { while (true); }', { ok: false, why: 'time' }],
    [
      'export const run = () => { const all = []; while (true) all.push(new Array(1e5).fill(all.length)) }',
      { ok: false, why: 'memory' },
    ],
    ['export const run = () => { throw new Error("no") }', { ok: false, why: 'crash' }],
    ['export const run = () => process.exit(1)', { ok: false, why: 'crash' }],
    ['export const run = () => () => 1', { ok: false, why: 'crash' }],
    ['export const run = () => process.env.PATH ?? "none"', { ok: true, value: 'none' }],
    ['nothing that can be read', { ok: false, why: 'crash' }],
  ])('%s', async (code, answer) => expect(await run(code)).toEqual(answer))
})
