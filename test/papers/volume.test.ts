/** The printed volume is opened and read back: all pages, all numbers, the evidence under its row. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFStream } from 'pdf-lib'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { applicationVolume, type VolumeSummary } from '#papers/applicationVolume.node.ts'
import type { Evidence, VolumeContent } from '#papers/volume/volumeContent.ts'
import { temporaryFolder } from '../support/folders.ts'
import { LONG_NAME } from './letterCases.ts'
import { readPdf, squeezed } from './readPdf.ts'
import { retainedMegabytes } from './retained.ts'
import {
  applicationOf,
  bombPdf,
  contentBombPdf,
  evidence,
  HASH,
  heavyPdf,
  lockedPdf,
  PDF,
  pdfOf,
  pictureOf,
  sha256,
} from './volumeCases.ts'

const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
const bytesOf = (text: string) => new TextEncoder().encode(text)

interface Made {
  readonly bytes: Uint8Array
  readonly summary: VolumeSummary
  readonly pages: readonly string[]
  readonly document: PDFDocument
}

async function made(content: VolumeContent, language: 'zh' | 'en' = 'zh'): Promise<Made> {
  const volume = applicationVolume(content, language)
  const chunks: Uint8Array[] = []
  for (;;) {
    const next = await volume.next()
    if (next.done) {
      const bytes = new Uint8Array(Buffer.concat(chunks))
      const { pages } = await readPdf(bytes)
      // Strict: what the writer wrote wrongly, this reader refuses.
      const document = await PDFDocument.load(bytes, { throwOnInvalidObject: true, updateMetadata: false })
      return { bytes, summary: next.value, pages, document }
    }
    chunks.push(next.value)
  }
}
const volumeOf = async (files: readonly Evidence[], change?: Partial<VolumeContent>) =>
  made(await applicationOf(files, change))

describe('an application with evidence of every kind', async () => {
  const [chart, agreement, across, photo, scan] = await Promise.all([
    pdfOf('CHART', { pages: 3 }),
    pdfOf('AGREEMENT', { turn: 90 }),
    pdfOf('ACROSS', { size: [842, 595] }),
    pictureOf('jpeg', 6),
    pictureOf('png'),
  ])
  const { pages, summary, document, bytes } = await volumeOf(
    [
      evidence('A1', '组织架构图', PDF, chart),
      evidence('B1', '合作协议', PDF, agreement),
      evidence('B1', '协议附表', PDF, across),
      { ...evidence('B5', '花名册.xlsx', SHEET, bytesOf('sheet')), pages: 2 },
      evidence('D5', '集体合同照片', 'image/png', scan),
      evidence('E1', '还是那张架构图', PDF, chart),
    ],
    { signed: [{ title: '承诺书', media: 'image/jpeg', sha256: sha256(photo), source: photo }] },
  )
  const all = pages.join('')
  const first = pages.findIndex((page) => page.startsWith('1承诺书'))

  test('has a cover that says whose it is', () => {
    for (const words of [
      '培育行动申报材料册',
      '湖州棉朵童装有限公司',
      '91330502MA2T00015X',
      '2026年第一批',
      '织里镇人民政府',
    ])
      expect(pages[0]).toContain(words)
    expect(pages[0]).toContain(`2026年3月5日申报编号2026-0012内容校验码（SHA-256）${HASH}`)
  })

  test('numbers every page and puts the content’s hash on it', () => {
    expect(summary.pages).toBe(pages.length)
    pages.forEach((page, at) => {
      expect(page).toContain(`第${at + 1}页共${pages.length}页`)
      expect(page).toContain(`申报编号2026-0012内容校验码${HASH}`)
    })
  })

  test('tells in its contents where each part begins', () => {
    const parts = [
      ['申报表', (page: string) => page.startsWith('申报表')],
      ['评分表', (page: string) => page.startsWith('附件')],
      ['佐证材料目录', (page: string) => page.startsWith('佐证材料目录')],
      ['佐证材料', (page: string) => page.startsWith('1承诺书')],
    ] as const
    const contents = pages[1]!.replace(/[.·…]+/g, ':')
    for (const [name, begins] of parts) expect(contents).toContain(`${name}:${pages.findIndex(begins) + 1}`)
  })

  test('has the form and the filled table, without page numbers of its own', () => {
    expect(all).toContain('法定代表人沈国强联系电话0572-0000000二、简介本企业生产儿童服装。')
    expect(all).toContain('合计（满分115分）')
    expect(all).not.toContain('—1—')
  })

  test('lists the evidence by row, with pages, hash and place', () => {
    const index = pages.find((page) => page.startsWith('佐证材料目录'))!
    const at = (from: number, to = from) =>
      from === to ? `第${first + 1 + from}页` : `第${first + 1 + from}—${first + 1 + to}页`
    for (const line of [
      `签字盖章文件1承诺书1${sha256(photo).slice(0, 16)}${at(0)}`,
      `A1-1组织架构图3${sha256(chart).slice(0, 16)}${at(1, 3)}`,
      `B1-1合作协议1${sha256(agreement).slice(0, 16)}${at(4)}`,
      `B1-2协议附表1${sha256(across).slice(0, 16)}${at(5)}`,
      `B5-1花名册.xlsx2${sha256(bytesOf('sheet')).slice(0, 16)}电子文件，未装订`,
      `D5-1集体合同照片1${sha256(scan).slice(0, 16)}${at(6)}`,
      `E1-1还是那张架构图（同A1-1）3${sha256(chart).slice(0, 16)}${at(1, 3)}`,
    ])
      expect(index).toContain(line)
    expect(index).toContain('B1建立校企共育合作机制')
  })

  test('binds each page under its number, and the same file once', () => {
    const bound = pages.slice(first)
    expect(bound).toHaveLength(7)
    expect(bound.map((page) => /(1|[A-Z]\d-\d)(?=承诺书|[组协合集])/.exec(page)?.[0])).toEqual([
      '1',
      'A1-1',
      'A1-1',
      'A1-1',
      'B1-1',
      'B1-2',
      'D5-1',
    ])
    expect(bound[2]).toContain('A1-1组织架构图2/3')
    expect(bound[2]).toContain('CHART2')
    expect(all.match(/CHART1/g)).toHaveLength(1)
  })

  test('stands on A4, upright or across as each page is seen', () => {
    const sizes = document.getPages().map((page) => Object.values(page.getSize()).map(Math.round))
    expect(sizes.slice(0, first).every(([width, height]) => width === 595 && height === 842)).toBe(true)
    const lying = sizes.slice(first).map(([width = 0, height = 0]) => width > height)
    expect(lying).toEqual([false, false, false, false, true, true, true])
  })

  test('has bookmarks for its parts, each row and each file', () => {
    expect(bookmarks(document)).toEqual([
      '申报材料册',
      '申报表',
      '评分表',
      '佐证材料目录',
      '佐证材料',
      '  签字盖章文件',
      '    1 承诺书',
      expect.stringMatching(/^ {2}A1 /),
      '    A1-1 组织架构图',
      expect.stringMatching(/^ {2}B1 /),
      '    B1-1 合作协议',
      '    B1-2 协议附表',
      expect.stringMatching(/^ {2}D5 /),
      '    D5-1 集体合同照片',
      expect.stringMatching(/^ {2}E1 /),
      '    E1-1 还是那张架构图',
    ])
  })

  test('turns a photograph upright and says nothing of the camera', async () => {
    const [picture] = imagesOn(document, first)
    const { data, info } = await sharp(picture).raw().toBuffer({ resolveWithObject: true })
    expect([info.width, info.height]).toEqual([600, 800])
    // Orientation 6: what was the upper left is the upper right.
    const at = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)]
    expect(at(550, 50)[1]).toBeLessThan(60)
    expect(at(50, 50)[1]).toBeGreaterThan(200)
    expect((await sharp(picture).metadata()).exif).toBeUndefined()
  })

  test('a bare eye finds title and time in its properties', () => {
    expect(document.getTitle()).toBe('湖州棉朵童装有限公司 申报材料册')
    expect(document.getCreationDate()?.toISOString()).toBe('2026-03-05T09:05:00.000Z')
  })

  test('tells what is left out', () => {
    expect(summary.leftOut).toEqual([{ number: 'B5-1', title: '花名册.xlsx', reason: 'electronic' }])
  })

  test('starts and ends as a PDF does, and says exactly where everything is', () => {
    const text = Buffer.from(bytes).toString('latin1')
    expect(text.startsWith('%PDF-1.7\n')).toBe(true)
    expect(text.endsWith('%%EOF\n')).toBe(true)
    const start = Number(/startxref\n(\d+)/.exec(text)![1])
    const entries = text.slice(start).split('\n').slice(3)
    const offsets = entries.flatMap((line) => /^(\d{10}) 00000 n $/.exec(line)?.[1] ?? [])
    expect(offsets.length).toBeGreaterThan(50)
    entries.forEach((line, at) => {
      const offset = /^(\d{10}) 00000 n $/.exec(line)?.[1]
      if (offset) expect(text.slice(Number(offset), Number(offset) + 20)).toMatch(new RegExp(`^${at + 1} 0 obj`))
    })
  })
})

describe('what cannot be bound is listed with the reason, and the rest is whole', async () => {
  test.each([
    ['an office file', evidence('A1', '表', SHEET, bytesOf('x')), 'electronic', '电子文件，未装订'],
    ['an OFD file', evidence('A1', '表', 'application/ofd', bytesOf('x')), 'electronic', '电子文件，未装订'],
    ['a locked PDF', evidence('A1', '表', PDF, await lockedPdf()), 'encrypted', '文件加密，未装订'],
    ['no PDF at all', evidence('A1', '表', PDF, bytesOf('hello')), 'unreadable', '无法读取，未装订'],
    ['half a PDF', evidence('A1', '表', PDF, (await pdfOf('HALF')).subarray(0, 400)), 'unreadable', '无法读取，未装订'],
    ['no picture at all', evidence('A1', '表', 'image/jpeg', bytesOf('hello')), 'unreadable', '无法读取，未装订'],
    ['packed objects without end', evidence('A1', '表', PDF, await bombPdf()), 'unreadable', '无法读取，未装订'],
    ['content without end', evidence('A1', '表', PDF, await contentBombPdf()), 'unreadable', '无法读取，未装订'],
    [
      'a file that was changed',
      { ...evidence('A1', '表', PDF, await pdfOf('CHANGED')), sha256: 'f'.repeat(64) },
      'altered',
      '与提交时不符，未装订',
    ],
  ])('%s', async (_what, file, reason, words) => {
    const { pages, summary } = await volumeOf([file, evidence('A2', '好文件', PDF, await pdfOf('GOOD'))])
    expect(summary.leftOut).toEqual([{ number: 'A1-1', title: '表', reason }])
    expect(pages.join('')).toContain(`A1-1表—${file.sha256.slice(0, 16)}${words}`)
    expect(pages.at(-1)).toContain('A2-1好文件1/1')
    expect(pages.at(-1)).toContain('GOOD1')
  })

  test('a file that is not there is an error, not a gap', async () => {
    const gone = { ...evidence('A1', '表', PDF, bytesOf('x')), source: '/no/such/file.pdf' }
    await expect(volumeOf([gone])).rejects.toThrow('no such file')
  })
})

describe('a page of evidence', () => {
  test('keeps its filled fields and seals, and not what is hidden', async () => {
    const file = evidence('A1', '表', PDF, await pdfOf('FORM', { annotated: true }))
    const { pages } = await volumeOf([file])
    expect(pages.at(-1)).toContain('FIELD')
    expect(pages.at(-1)).not.toContain('SECRET')
  })

  test.each([
    ['content in several streams', { severalStreams: true }],
    ['turned by 270', { turn: 270 }],
    ['cut to a part', { crop: [100, 300, 400, 300] }],
    ['cut to nothing', { crop: [0, 0, 0, 0] }],
    ['of an invoice’s size', { size: [240, 140] }],
    ['as large as a wall', { size: [3000, 5000] }],
  ] as const)('%s', async (_what, look) => {
    const { pages, summary, document } = await volumeOf([evidence('A1', '表', PDF, await pdfOf('WORDS', look))])
    expect(summary.leftOut).toEqual([])
    expect(pages.at(-1)).toContain('WORDS1')
    expect(pages.at(-1)).toContain(`第${pages.length}页共${pages.length}页`)
    const { width, height } = document.getPage(pages.length - 1).getSize()
    expect([width, height].map(Math.round).toSorted((one, other) => one - other)).toEqual([595, 842])
  })

  test.each(['jpeg', 'png', 'webp', 'tiff'] as const)('a %s picture', async (kind) => {
    const { summary, document } = await volumeOf([evidence('A1', '图', `image/${kind}`, await pictureOf(kind))])
    expect(summary.leftOut).toEqual([])
    expect(imagesOn(document, summary.pages - 1)).toHaveLength(1)
  })

  test('comes from a path, from bytes, or from whoever fetches it', async () => {
    const folder = temporaryFolder()
    const bytes = await pdfOf('SOURCE')
    const path = join(folder.path, 'a.pdf')
    writeFileSync(path, bytes)
    const fetch = vi.fn<() => Promise<Uint8Array>>(async () => bytes)
    const volumes = await Promise.all(
      [path, bytes, fetch].map((source) => volumeOf([{ ...evidence('A1', '表', PDF, bytes), source }])),
    )
    for (const { bytes: one } of volumes) expect(Buffer.from(one).equals(Buffer.from(volumes[0]!.bytes))).toBe(true)
    expect(fetch).toHaveBeenCalledOnce()
    folder.remove()
  })

  test('comes from a rendition where the file itself cannot be bound', async () => {
    const rendition = { media: PDF, source: await pdfOf('RENDERED') }
    const { pages, summary } = await volumeOf([{ ...evidence('A1', '照片', 'image/heic', bytesOf('heic')), rendition }])
    expect(summary.leftOut).toEqual([])
    expect(pages.at(-1)).toContain('RENDERED1')
    expect(pages.join('')).toContain(`A1-1照片1${sha256(bytesOf('heic')).slice(0, 16)}`)
  })
})

describe('a volume', () => {
  test('without evidence says so', async () => {
    const { pages, summary } = await volumeOf([])
    expect(pages.at(-1)).toContain('（无佐证材料）')
    expect(summary.leftOut).toEqual([])
  })

  test('of 300 files has an index of many pages that agrees with them', async () => {
    const files = await Promise.all(
      Array.from({ length: 300 }, async (_, at) => evidence(`R${at % 30}`, `材料${at}`, PDF, await pdfOf(`F${at}-`))),
    )
    const { pages, summary } = await volumeOf(files)
    expect(summary.leftOut).toEqual([])
    const all = pages.join('')
    pages.forEach((page, at) => {
      const number = /(R\d+-\d+)材料\d+1\/1/.exec(page)?.[1]
      if (number) expect(all).toMatch(new RegExp(`${number}材料\\d+1[0-9a-f]{16}第${at + 1}页`))
    })
    expect(pages.filter((page) => /R\d+-\d+材料\d+1\/1/.test(page))).toHaveLength(300)
  })

  test('takes names of 120 characters, of firms and of files', async () => {
    const file = evidence('A1', LONG_NAME, PDF, await pdfOf('LONG'))
    const { pages } = await volumeOf([file], { enterprise: LONG_NAME })
    expect(pages[0]).toContain(LONG_NAME)
    expect(pages.join('')).toContain(`A1-1${LONG_NAME}1`)
    expect(pages[1]).toMatch(/^目录/)
  })

  test.each(['#read("/etc/passwd")', '*粗* $x$ \\n ]', '甲\u0000\u202e乙'])(
    'a file called %j is only text',
    async (title) => {
      const { pages } = await volumeOf([evidence('A1', title, PDF, await pdfOf('X'))])
      expect(pages.at(-1)).toContain(`A1-1${title.startsWith('甲') ? '甲乙' : squeezed(title)}`)
    },
  )

  test('in English has the official title below its own', async () => {
    const { pages } = await made(await applicationOf([evidence('A1', 'Chart', PDF, await pdfOf('X'))]), 'en')
    expect(pages[0]).toContain('Volumeoftheapplication申报材料册')
    expect(pages.at(-1)).toContain(`Page${pages.length}of${pages.length}`)
    expect(pages[1]).toContain('TheChinesepaperistheofficialone.')
  })
})

describe('equal input gives equal bytes, at any time and in any zone', () => {
  beforeAll(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 0, 1) }))
  afterAll(() => {
    vi.useRealTimers()
    vi.unstubAllEnvs()
  })
  test('also with photographs', async () => {
    const files = [
      evidence('A1', '图', 'image/jpeg', await pictureOf('jpeg', 6)),
      evidence('A2', '表', PDF, await pdfOf('X')),
    ]
    const first = await volumeOf(files)
    vi.setSystemTime(new Date(2031, 6, 9))
    vi.stubEnv('TZ', 'Pacific/Auckland')
    const second = await volumeOf(files)
    expect(Buffer.from(second.bytes).equals(Buffer.from(first.bytes))).toBe(true)
  })
})

test('one file of evidence is in memory at a time', async () => {
  const [files, megabytes] = [20, 4]
  const folder = temporaryFolder()
  const heavy = Array.from({ length: files }, async (_, at): Promise<Evidence> => {
    const path = join(folder.path, `${at}.pdf`)
    const bytes = await heavyPdf(megabytes)
    writeFileSync(path, bytes)
    return { row: 'A1', title: `${at}`, media: PDF, sha256: sha256(bytes), source: path }
  })
  const content = await applicationOf(await Promise.all(heavy))
  const before = retainedMegabytes()
  let [sent, most] = [0, 0]
  for await (const chunk of applicationVolume(content, 'zh')) {
    sent += chunk.length
    if (chunk.length > 2 ** 20) most = Math.max(most, retainedMegabytes() - before)
  }
  folder.remove()
  expect(sent).toBeGreaterThan(files * megabytes * 0.95 * 2 ** 20)
  expect(most).toBeLessThan(6 * megabytes)
})

/** Titles of the bookmarks, indented by level. */
function bookmarks(document: PDFDocument): readonly string[] {
  const outlines = document.catalog.lookup(PDFName.of('Outlines'), PDFDict)
  const under = (parent: PDFDict, level: number): readonly string[] => {
    const titles: string[] = []
    let item = parent.lookup(PDFName.of('First'))
    while (item instanceof PDFDict) {
      titles.push(
        '  '.repeat(level) + item.lookup(PDFName.of('Title'), PDFHexString).decodeText(),
        ...under(item, level + 1),
      )
      expect(item.lookup(PDFName.of('Dest'), PDFArray).lookup(0)).toBeInstanceOf(PDFDict)
      item = item.lookup(PDFName.of('Next'))
    }
    return titles
  }
  return under(outlines, 0)
}

/** The JPEG bytes of the pictures on a page. */
function imagesOn(document: PDFDocument, page: number): readonly Uint8Array[] {
  const resources = document.getPage(page).node.Resources()!
  const objects = resources.lookup(PDFName.of('XObject'), PDFDict)
  return objects.keys().flatMap((key) => {
    const object = objects.lookup(key)
    const picture = object instanceof PDFStream && object.dict.lookup(PDFName.of('Subtype')) === PDFName.of('Image')
    return picture && object instanceof PDFRawStream ? [object.contents] : []
  })
}
