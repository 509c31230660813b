import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createCipheriv, createHash, createHmac, randomBytes } from 'node:crypto'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { temporaryFolder } from '#test/support/folders.ts'
import { KeyFileProblem, type KeyFileProblemCode } from './vault/keyFileProblem.ts'
import { sm4Cbc } from './vault/sm4Cbc.ts'
import { SUITES, type SuiteName } from './vault/suite.ts'
import { openVault, SealBroken } from './vault.ts'

let folder: ReturnType<typeof temporaryFolder>
let keyFile: string
beforeEach(() => {
  folder = temporaryFolder()
  keyFile = join(folder.path, 'keys', 'master.key')
})
afterEach(() => folder.remove())

const open = (suite: SuiteName, { mayCreate = true, random = randomBytes } = {}) =>
  openVault({ keyFile, suite, mayCreate, random })

/** Every character of Unicode, and none that cannot be written in UTF-8. */
const text = fc.string({ unit: 'binary', maxLength: 60 })

describe.each(SUITES)('the suite %s', (suite) => {
  test('opens what it sealed, whatever the text', () => {
    const vault = open(suite)
    fc.assert(
      fc.property(text, text, (context, plain) => {
        expect(vault.open(context, vault.seal(context, plain))).toBe(plain)
      }),
    )
  })

  test('refuses a value in which anything was changed', () => {
    const vault = open(suite)
    const sealed = vault.seal('identity', '姓名 and number')
    const letters = (at: number) => ['A', 'B', '_', '.', '=', '', sealed[at]!.toUpperCase(), sealed[at]!.toLowerCase()]
    const changed = Array.from(sealed, (_, at) =>
      letters(at).map((it) => sealed.slice(0, at) + it + sealed.slice(at + 1)),
    )
    for (const value of changed.flat().filter((other) => other !== sealed))
      expect(() => vault.open('identity', value)).toThrow(SealBroken)
  })

  test('refuses every flipped bit, and every shorter or longer value', () => {
    const vault = open(suite)
    const sealed = vault.seal('identity', 'a')
    const [tag, bytes] = [suite, Buffer.from(sealed.slice(suite.length + 1), 'base64url')]
    const refused = (changed: Buffer) =>
      expect(() => vault.open('identity', `${tag}.${changed.toString('base64url')}`)).toThrow(SealBroken)
    for (let bit = 0; bit < bytes.length * 8; bit++) {
      const changed = Buffer.from(bytes)
      changed[bit >> 3]! ^= 1 << (bit & 7)
      refused(changed)
    }
    for (let length = 0; length < bytes.length; length++) refused(bytes.subarray(0, length))
    refused(Buffer.concat([bytes, Buffer.from([0])]))
  })

  test('does not open in another place', () => {
    const vault = open(suite)
    fc.assert(
      fc.property(text, text, text, (context, other, plain) => {
        fc.pre(context !== other)
        expect(() => vault.open(other, vault.seal(context, plain))).toThrow(SealBroken)
      }),
    )
  })

  test('seals equal texts differently, and tells that they are equal by the fingerprint alone', () => {
    const vault = open(suite)
    fc.assert(
      fc.property(text, text, (plain, other) => {
        expect(vault.seal('identity', plain)).not.toBe(vault.seal('identity', plain))
        expect(vault.fingerprint(plain) === vault.fingerprint(other)).toBe(plain === other)
      }),
    )
  })

  test('a key of its own for each purpose', () => {
    const vault = open(suite)
    const made = [vault.fingerprint('a'), vault.mac('a'), vault.sealJournal('a')]
    expect(new Set(made).size).toBe(made.length)
  })

  test('knows its own seals of the journal', () => {
    const vault = open(suite)
    const seal = vault.sealJournal('00ff')
    expect(vault.isJournalSeal('00ff', seal)).toBe(true)
    for (const [hash, other] of [
      ['00fe', seal],
      ['00ff', `${seal}A`],
      ['00ff', seal.slice(0, -1)],
      ['00ff', vault.mac('00ff')],
      ['00ff', ''],
    ] as const)
      expect(vault.isJournalSeal(hash, other)).toBe(false)
  })

  test('the key survives a restart; another key opens nothing', () => {
    const sealed = open(suite).seal('identity', 'a')
    expect(open(suite, { mayCreate: false }).open('identity', sealed)).toBe('a')
    keyFile = `${keyFile}.other`
    const other = open(suite)
    expect(() => other.open('identity', sealed)).toThrow(SealBroken)
    expect(other.fingerprint('a')).not.toBe(open(suite).mac('a'))
  })

  test('what the other suite made is still read', () => {
    const before = open(SUITES.find((other) => other !== suite)!)
    const now = open(suite)
    expect(now.open('identity', before.seal('identity', 'a'))).toBe('a')
    expect(now.isJournalSeal('00ff', before.sealJournal('00ff'))).toBe(true)
    expect(now.seal('identity', 'a').slice(0, suite.length + 1)).toBe(`${suite}.`)
  })
})

describe('the national algorithms are the published ones', () => {
  test('SM3 of abc', () =>
    expect(createHash('sm3').update('abc').digest('hex')).toBe(
      '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0',
    ))

  const key = Buffer.from('0123456789abcdeffedcba9876543210', 'hex')

  test('SM4 of the standard’s example', () => {
    const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false)
    expect(cipher.update(key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
  })

  test('a sealed value is SM4-CBC with HMAC-SM3 over context, vector and ciphertext', () => {
    const [authentication, iv, context] = [Buffer.alloc(32, 7), Buffer.alloc(16), Buffer.from('identity')]
    const sealed = sm4Cbc(key, authentication).encrypt(key, context, iv)
    const [first, tag, body] = [sealed.subarray(0, 16), sealed.subarray(16, 48), sealed.subarray(48)]
    expect(first).toEqual(iv)
    // The vector is zero, so the first block is that of the example.
    expect(body.subarray(0, 16).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246')
    const mac = createHmac('sm3', authentication)
      .update(Buffer.from([0, 0, 0, 8]))
      .update(context)
    expect(mac.update(iv).update(body).digest()).toEqual(tag)
  })
})

describe('the key file', () => {
  const problem = (act: () => unknown): KeyFileProblem => {
    try {
      act()
    } catch (error) {
      if (error instanceof KeyFileProblem) return error
      throw error
    }
    throw new Error('nothing was refused')
  }

  test('is made at the first start, 32 bytes of base64 for the owner alone, with nothing left beside it', () => {
    open('intl')
    expect(statSync(keyFile).mode & 0o777).toBe(0o600)
    expect(statSync(join(keyFile, '..')).mode & 0o777).toBe(0o700)
    expect(Buffer.from(readFileSync(keyFile, 'utf8'), 'base64')).toHaveLength(32)
    expect(readdirSync(join(keyFile, '..'))).toEqual(['master.key'])
  })

  test('is made of the randomness handed in', () => {
    openVault({ keyFile, suite: 'intl', mayCreate: true, random: (bytes) => Buffer.alloc(bytes, 9) })
    expect(readFileSync(keyFile, 'utf8')).toBe(`${Buffer.alloc(32, 9).toString('base64')}\n`)
  })

  test('a start that was faster wins', () => {
    const slow = (bytes: number) => {
      // Between looking for the file and making it, another start makes it.
      if (bytes === 32) open('intl')
      return randomBytes(bytes)
    }
    const sealed = open('intl', { random: slow }).seal('identity', 'a')
    expect(open('intl').open('identity', sealed)).toBe('a')
  })

  test('is never made anew where something was sealed already', () => {
    expect(problem(() => open('intl', { mayCreate: false })).code).toBe('missing')
    expect(() => statSync(keyFile)).toThrow('ENOENT')
  })

  test.each<[string, KeyFileProblemCode, () => void]>([
    ['is empty', 'malformed', () => writeFileSync(keyFile, '', { mode: 0o600 })],
    ['is too short', 'malformed', () => write(Buffer.alloc(31).toString('base64'))],
    ['is too long', 'malformed', () => write(Buffer.alloc(33).toString('base64'))],
    ['is hexadecimal', 'malformed', () => write('00'.repeat(32))],
    ['has a letter changed', 'malformed', () => write(`${Buffer.alloc(32).toString('base64').slice(0, -1)}*`)],
    ['may be read by the group', 'open-to-others', () => chmodSync(keyFile, 0o640)],
    ['may be written by others', 'open-to-others', () => chmodSync(keyFile, 0o602)],
    ['is a folder', 'unreadable', () => mkdirSync((keyFile = join(folder.path, 'folder')), { mode: 0o700 })],
    ['lies below a file', 'unwritable', () => (keyFile = join(keyFile, 'master.key'))],
  ])('one that %s is refused: %s, with its name in both languages', (_what, code, spoil) => {
    open('intl')
    spoil()
    const { code: found, words } = problem(() => open('intl'))
    expect(found).toBe(code)
    for (const said of [words.zh, words.en]) expect(said).toContain(keyFile)
  })

  const write = (content: string) => writeFileSync(keyFile, content, { mode: 0o600 })
})
