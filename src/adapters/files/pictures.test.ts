import fc from 'fast-check'
import { PDFDocument } from 'pdf-lib'
import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { heicPhotograph } from '#test/support/evidence/honest.ts'
import { jpeg, photograph, picture, webp } from '#test/support/evidence/pictures.ts'
import { photoPages } from './photoPages.ts'
import { takenAt } from './pictures/exif.ts'
import { pictureTakenAt, previewOf, thumbnailOf } from './pictures.ts'
import { sniff } from './sniff.ts'

const NOW = new Date('2026-03-05T08:00:00Z')

/** The colour in the middle of a side, so that one sees how a picture lies: its left half is red, its right blue. */
async function colourAt(bytes: Buffer, side: 'left' | 'right' | 'top' | 'bottom'): Promise<'red' | 'blue'> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const places = {
    left: [2, info.height >> 1],
    right: [info.width - 3, info.height >> 1],
    top: [info.width >> 1, 2],
    bottom: [info.width >> 1, info.height - 3],
  } as const
  const [x, y] = places[side]
  const at = (y * info.width + x) * info.channels
  return Number(data[at]) > Number(data[at + 2]) ? 'red' : 'blue'
}

describe('a preview', () => {
  test.each([
    [1, 320, 200, 'left'],
    [3, 320, 200, 'right'],
    [6, 200, 320, 'top'],
    [8, 200, 320, 'bottom'],
  ] as const)(
    'of a photograph turned by %i stands upright: %i × %i, red %s',
    async (orientation, width, height, red) => {
      const { type, bytes } = await previewOf(await photograph(orientation), 'jpeg')
      expect(type).toBe('jpeg')
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width, height })
      expect(await colourAt(bytes, red)).toBe('red')
    },
  )

  test('tells nothing of the place, the camera or the person', async () => {
    const original = await photograph()
    expect(original.includes('secret-remark')).toBe(true)
    const { bytes } = await previewOf(original, 'jpeg')
    const { exif, xmp, iptc, icc, orientation } = await sharp(bytes).metadata()
    expect({ exif, xmp, iptc, icc, orientation }).toEqual({})
    for (const trace of ['secret-remark', 'Telephone', 'GPS', 'Exif', '2025:03:14'])
      expect(bytes.includes(trace)).toBe(false)
    const small = await thumbnailOf(bytes)
    expect((await sharp(small).metadata()).exif).toBeUndefined()
  })

  test.each([
    ['jpeg', jpeg, 6000, 1000, 3000, 500],
    ['png', picture, 5000, 100, 3000, 60],
    ['webp', webp, 400, 300, 400, 300],
  ] as const)('of a %s is bounded and never enlarged', async (type, make, width, height, w, h) => {
    const preview = await previewOf(await make(width, height), type)
    expect(preview.type).toBe(type)
    expect(await sharp(preview.bytes).metadata()).toMatchObject({ width: w, height: h })
    expect(await sharp(await thumbnailOf(preview.bytes)).metadata()).toMatchObject({ format: 'webp', width: 320 })
  })

  test('of a photograph saved as PNG becomes a JPEG', async () => {
    const noise = await sharp({
      create: {
        width: 1600,
        height: 1200,
        channels: 3,
        background: '#888',
        noise: { type: 'gaussian', mean: 128, sigma: 60 },
      },
    })
      .png()
      .toBuffer()
    const { type, bytes } = await previewOf(noise, 'png')
    expect(type).toBe('jpeg')
    expect(bytes.length).toBeLessThan(2_000_000)
  })

  test('keeps what is transparent', async () => {
    const glass = await sharp({ create: { width: 9, height: 9, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer()
    expect(await sharp((await previewOf(glass, 'png')).bytes).metadata()).toMatchObject({ hasAlpha: true })
  })

  test.each([
    ['jpeg', jpeg],
    ['png', picture],
    ['webp', webp],
  ] as const)('of half a %s there is none', async (type, make) => {
    const whole = await make(800, 600)
    await expect(previewOf(whole.subarray(0, whole.length / 2), type)).rejects.toThrow('file-damaged')
  })
})

describe('when a picture was taken', () => {
  test('is read from what the camera wrote', async () => {
    expect(await pictureTakenAt(await photograph())).toBe('2025-03-14T09:26:53+08:00')
    expect(takenAt(heicPhotograph())).toBe('2025-03-14T09:26:53+08:00')
    expect(await pictureTakenAt(await picture())).toBeUndefined()
  })

  const exifOf = async (date: string): Promise<Buffer> => {
    const bytes = await sharp(await picture())
      .withExif({ IFD2: { DateTimeOriginal: date } })
      .jpeg()
      .toBuffer()
    return (await sharp(bytes).metadata()).exif!
  }

  test.each([
    ['2024:02:29 00:00:00', '2024-02-29T00:00:00'],
    ['2023:02:29 00:00:00', undefined],
    ['0000:00:00 00:00:00', undefined],
    ['1970:01:01 00:00:00', undefined],
    ['2025-03-14 09:26:53', undefined],
    ['2025:13:14 09:26:53', undefined],
    ['2025:03:14 25:26:53', undefined],
    ['yesterday in the hall', undefined],
  ])('%j is %j', async (written, taken) => expect(takenAt(await exifOf(written))).toBe(taken))

  test('whatever the block holds, reading it ends and never breaks', async () => {
    const exif = await exifOf('2024:02:29 00:00:00')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(exif.length - 1), fc.nat(255)), { maxLength: 20 }),
        fc.nat(exif.length),
        (changes, end) => {
          const changed = Buffer.from(exif)
          for (const [at, byte] of changes) changed[at] = byte
          const taken = takenAt(changed.subarray(0, end))
          expect(taken ?? '2024-02-29T00:00:00').toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d([+-]\d\d:\d\d)?$/)
        },
      ),
    )
  })
})

describe('photographs as pages', () => {
  const pictures = async () => [
    { bytes: await photograph(1, 900, 600), type: 'jpeg' as const },
    { bytes: await photograph(6, 900, 600), type: 'jpeg' as const },
    { bytes: await picture(100, 50), type: 'png' as const },
  ]

  test('stand or lie as the pictures do, on A4', async () => {
    const pdf = await photoPages({ title: '合作协议', now: NOW, pictures: await pictures() })
    const document = await PDFDocument.load(pdf, { updateMetadata: false })
    expect(document.getTitle()).toBe('合作协议')
    expect(document.getCreationDate()).toEqual(NOW)
    const sizes = document.getPages().map((page) => [Math.round(page.getWidth()), Math.round(page.getHeight())])
    expect(sizes).toEqual([
      [842, 595],
      [595, 842],
      [842, 595],
    ])
  })

  test('are taken as evidence themselves, and equal pictures give equal bytes', async () => {
    const [one, two] = [await pictures(), await pictures()]
    const pdf = await photoPages({ title: 'Agreement', now: NOW, pictures: one })
    expect(await sniff(Buffer.from(pdf), 'pages.pdf')).toMatchObject({ ok: true, type: 'pdf', pages: 3 })
    expect(Buffer.from(pdf).equals(await photoPages({ title: 'Agreement', now: NOW, pictures: two }))).toBe(true)
  })

  test('a picture is never enlarged', async () => {
    const pdf = await photoPages({ title: 'x', now: NOW, pictures: [{ bytes: await picture(100, 50), type: 'png' }] })
    const content = await drawn(pdf)
    expect(content).toMatch(/\b100 0 0 50 0 0 cm/)
  })

  test('one that is broken is refused, not left out', async () => {
    const whole = await jpeg(800, 600)
    const broken = { bytes: whole.subarray(0, whole.length / 2), type: 'jpeg' as const }
    await expect(photoPages({ title: 'x', now: NOW, pictures: [broken] })).rejects.toThrow('file-damaged')
  })
})

/** What the first page draws, unpacked. */
async function drawn(pdf: Uint8Array): Promise<string> {
  const { decodePDFRawStream, PDFRawStream, PDFArray } = await import('pdf-lib')
  const document = await PDFDocument.load(pdf)
  const contents = document.getPage(0).node.Contents()
  const streams =
    contents instanceof PDFArray ? contents.asArray().map((ref) => document.context.lookup(ref)) : [contents]
  return streams
    .map((stream) =>
      stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString() : '',
    )
    .join('\n')
}
