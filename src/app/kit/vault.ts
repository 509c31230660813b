import { timingSafeEqual } from 'node:crypto'
import { aesGcm } from './vault/aesGcm.ts'
import { type KeyFile, masterKey } from './vault/keyFile.ts'
import { sm4Cbc } from './vault/sm4Cbc.ts'
import { type Cipher, hmac, type MacPurpose, type Purpose, SUITES, type SuiteName, subkeys } from './vault/suite.ts'

/** What needs a key: keeping personal data unreadable, comparing it unread, and vouching for the journal. */
export interface Vault {
  /** Encrypts a text for one place (`context`, such as `worker.identity`): moved to another it no longer opens. */
  seal(context: string, plain: string): string
  /**
   * The text that was sealed for `context`, under either suite.
   * @throws {SealBroken} when it was changed, moved, or sealed with another key.
   */
  open(context: string, sealed: string): string
  /** Equal for equal texts and telling nothing else without the key. */
  fingerprint(plain: string): string
  sealJournal(hash: string): string
  /** Whether a seal is ours, under either suite. */
  isJournalSeal(hash: string, seal: string): boolean
  /** A keyed hash of a text, for what is handed out and comes back. */
  mac(text: string): string
}

/** A sealed value does not open: it was changed, belongs elsewhere, or was sealed with another key. */
export class SealBroken extends Error {
  constructor(context: string) {
    super(`a value sealed for ${context} does not open`)
  }
}

export interface VaultSettings extends KeyFile {
  /** The suite for new values; those of the other are still read. */
  readonly suite: SuiteName
}

/**
 * The vault on the master key in a file outside the database, which is made at the first start.
 * @throws {KeyFileProblem}
 */
export function openVault({ suite, random, ...file }: VaultSettings): Vault {
  const master = masterKey({ ...file, random })
  const kits = { intl: intl(master), sm: sm(master) }
  const kit = kits[suite]
  const keyed = (name: SuiteName, purpose: MacPurpose, text: string): string =>
    tagged(name, kits[name].mac(purpose, text))
  return {
    seal(context, plain) {
      const iv = random(kit.cipher.ivBytes)
      return tagged(suite, kit.cipher.encrypt(Buffer.from(plain), Buffer.from(context), iv))
    },
    open(context, sealed) {
      const { name, bytes } = untagged(sealed) ?? {}
      const plain = name && kits[name].cipher.decrypt(bytes!, Buffer.from(context))
      if (!plain) throw new SealBroken(context)
      return plain.toString()
    },
    fingerprint: (plain) => keyed(suite, 'fingerprint', plain),
    sealJournal: (hash) => keyed(suite, 'journal', hash),
    isJournalSeal(hash, seal) {
      const name = untagged(seal)?.name
      return name !== undefined && same(keyed(name, 'journal', hash), seal)
    },
    mac: (text) => keyed(suite, 'mac', text),
  }
}

/** The keys of one suite at work. */
interface Kit {
  readonly cipher: Cipher
  mac(purpose: MacPurpose, text: string): Buffer
}

function intl(master: Buffer): Kit {
  const key = subkeys(master, 'intl', 'sha256')
  return { cipher: aesGcm(key('encrypt')), mac: macs('sha256', key) }
}

const SM4_KEY_BYTES = 16

function sm(master: Buffer): Kit {
  const key = subkeys(master, 'sm', 'sm3')
  return { cipher: sm4Cbc(key('encrypt', SM4_KEY_BYTES), key('authenticate')), mac: macs('sm3', key) }
}

function macs(digest: string, key: (purpose: Purpose) => Buffer): Kit['mac'] {
  const keys = { fingerprint: key('fingerprint'), journal: key('journal'), mac: key('mac') }
  return (purpose, text) => hmac(digest, keys[purpose], text)
}

const tagged = (suite: SuiteName, bytes: Buffer): string => `${suite}.${bytes.toString('base64url')}`

/** Only the one way of writing the bytes is taken: base64 has several, and a changed letter must never open. */
function untagged(text: string): { readonly name: SuiteName; readonly bytes: Buffer } | undefined {
  const name = SUITES.find((suite) => text.startsWith(`${suite}.`))
  if (!name) return undefined
  const bytes = Buffer.from(text.slice(name.length + 1), 'base64url')
  return tagged(name, bytes) === text ? { name, bytes } : undefined
}

function same(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)]
  return a.length === b.length && timingSafeEqual(a, b)
}
