import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { ALLOWED_TYPES } from '#adapters/files/allowedTypes.ts'
import { refuse } from '#adapters/files/problem.ts'
import { safeName } from '#adapters/files/safeName.ts'
import type { Scanner } from '#adapters/files/scan.ts'
import { sniff } from '#adapters/files/sniff.ts'
import { diskStorage, type FileStorage } from '#adapters/files/storage.ts'
import { argon2id, type HashCost, USUAL_COST } from '#adapters/passwords.ts'
import { anchorsFileIn, keyFileIn } from '#app/kit/vault/keysFolder.ts'
import type { SuiteName } from '#app/kit/vault/suite.ts'
import { vaultFor } from '#app/kit/vault/vaultFor.ts'
import type { Demo, World } from '#app/kit/world.ts'
import type { HeldProgramme } from '#app/programmes/heldProgramme.ts'
import type { Database } from '#store/database.ts'

interface WorldSettings {
  readonly dataFolder: string
  readonly scanner?: Scanner
  readonly suite?: SuiteName
  readonly demo?: Demo
  readonly hashCost?: HashCost
}

/** Where what is not in the database lies, below the data folder. */
export interface Places {
  readonly storage: FileStorage
  /** Uploads on their way. */
  readonly incoming: string
}

export const placesIn = (dataFolder: string): Places => ({
  storage: diskStorage(join(dataFolder, 'files')),
  incoming: join(dataFolder, 'files', 'incoming'),
})

/** What every operation is given. `publicUrl` is asked each time: it may be known only once the server listens. */
export async function openWorld(
  { db }: Database,
  programmes: readonly HeldProgramme[],
  { dataFolder, scanner, suite = 'intl', demo, hashCost = USUAL_COST }: WorldSettings,
  files: FileStorage,
  publicUrl: () => string,
): Promise<World> {
  return {
    db,
    vault: await vaultFor(db, { keyFile: keyFileIn(dataFolder), suite, random: randomBytes }),
    programmes,
    ids: randomUUID,
    secret: (bytes) => randomBytes(bytes).toString('base64url'),
    passwords: argon2id(hashCost),
    files,
    inspect: inspector(scanner),
    ...(demo && { demo }),
    anchorsFile: anchorsFileIn(dataFolder),
    get publicUrl() {
      return publicUrl()
    },
  }
}

/** By its content alone, and by the virus scanner where there is one: what it did not look into is not taken. */
const inspector =
  (scanner: Scanner | undefined): World['inspect'] =>
  async (bytes, declared) => {
    const found = await sniff(bytes, declared)
    if (!found.ok) return found
    const scanned = await scanner?.scan([bytes])
    if (scanned?.state === 'infected') return refuse('infected', { signature: scanned.signature })
    if (scanned?.state === 'unavailable') return refuse('scanner-unavailable', { why: scanned.why })
    const { media, extension } = ALLOWED_TYPES[found.type]
    return { ok: true, media, name: safeName(declared, extension) }
  }

/** Unguessable, of small letters and digits only: it names a file. */
export const newFileKey = (): string => randomBytes(20).toString('hex')
