import { buffer } from 'node:stream/consumers'
import { chmodSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { AREAS, type Area, diskStorage } from './storage.ts'

const KEY = '0123456789abcdef0123456789abcdef'
const folders: string[] = []
let root: string

beforeAll(() => {
  root = newFolder()
})
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newFolder(below = tmpdir()): string {
  const folder = mkdtempSync(join(below, 'jiangxin-files-'))
  folders.push(folder)
  return folder
}

function incoming(text: string, below?: string): string {
  const path = join(newFolder(below), 'upload')
  writeFileSync(path, text)
  return path
}

const everyFile = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name)

describe('files in a folder', () => {
  test('a file is taken in, moved from quarantine to clean, read whole and in part, and removed', async () => {
    const storage = diskStorage(newFolder())
    const from = incoming('evidence of skill')
    await storage.put('quarantine', KEY, from)
    expect(existsSync(from)).toBe(false)

    await storage.move(KEY, 'quarantine', 'clean')
    expect(await storage.exists('quarantine', KEY)).toBe(false)
    const whole = await storage.open('clean', KEY)
    expect(whole?.size).toBe(17)
    expect(String(await buffer(whole!.stream))).toBe('evidence of skill')
    const part = await storage.open('clean', KEY, { start: 9, end: 10 })
    expect(part?.size).toBe(17)
    expect(String(await buffer(part!.stream))).toBe('of')

    await storage.remove('clean', KEY)
    await storage.remove('clean', KEY)
    expect(await storage.exists('clean', KEY)).toBe(false)
    expect(await storage.open('clean', KEY)).toBeUndefined()
  })

  test('what is written replaces what was there, and nothing half stays behind', async () => {
    const folder = newFolder()
    const storage = diskStorage(folder)
    await storage.write('previews', KEY, Buffer.from('one'))
    await storage.write('previews', KEY, Buffer.from('two'))
    expect(String(await buffer((await storage.open('previews', KEY))!.stream))).toBe('two')
    expect(everyFile(folder)).toEqual([KEY])
  })

  test('a file on another file system is copied whole, then gone', async () => {
    const elsewhere = existsSync('/dev/shm') ? '/dev/shm' : tmpdir()
    const from = incoming('far away', elsewhere)
    const folder = newFolder()
    const storage = diskStorage(folder)
    await storage.put('clean', KEY, from)
    expect(String(await buffer((await storage.open('clean', KEY))!.stream))).toBe('far away')
    expect(existsSync(from)).toBe(false)
    expect(everyFile(folder)).toEqual([KEY])
  })

  test('a file that is not there cannot be put or moved, and nothing appears', async () => {
    const folder = newFolder()
    const storage = diskStorage(folder)
    await expect(storage.put('clean', KEY, join(folder, 'none'))).rejects.toThrow('ENOENT')
    await expect(storage.move(KEY, 'quarantine', 'clean')).rejects.toThrow('ENOENT')
    expect(everyFile(folder)).toEqual([])
  })

  test('only the account of the server may look into the folders', async () => {
    const folder = newFolder()
    chmodSync(folder, 0o755)
    await diskStorage(folder).write('clean', KEY, Buffer.from('x'))
    const modes = readdirSync(folder).map((area) => (statSync(join(folder, area)).mode & 0o777).toString(8))
    expect(modes).toEqual(['700'])
  })
})

describe('no key leads out of the folder', () => {
  test.each([
    '',
    '..',
    '../../etc/passwd',
    'aa/../../../../etc/passwd',
    '/etc/passwd',
    'C:\\windows',
    `${KEY}/..`,
    `${KEY}\0`,
    KEY.toUpperCase(),
    'short',
    'a'.repeat(65),
    '一'.repeat(32),
  ])('%j', async (key) => {
    const storage = diskStorage(root)
    for (const area of AREAS) {
      await expect(storage.write(area, key, Buffer.from('x'))).rejects.toThrow(RangeError)
      await expect(storage.open(area, key)).rejects.toThrow(RangeError)
      await expect(storage.exists(area, key)).rejects.toThrow(RangeError)
      await expect(storage.remove(area, key)).rejects.toThrow(RangeError)
      await expect(storage.move(key, area, 'clean')).rejects.toThrow(RangeError)
    }
  })

  test('nor an area that is none', async () =>
    expect(diskStorage(root).exists('../clean' as Area, KEY)).rejects.toThrow(RangeError))
})

test('what a file holds does not name its place', async () => {
  const folder = newFolder()
  await diskStorage(folder).put('clean', KEY, incoming('张三'))
  expect(everyFile(folder)).toEqual([KEY])
  expect(readFileSync(join(folder, 'clean', '01', KEY), 'utf8')).toBe('张三')
})
