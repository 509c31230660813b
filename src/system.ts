import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { evidenceUploads } from '#adapters/files/evidenceUploads.ts'
import { buildServer } from '#adapters/http/server.ts'
import { UPLOADS } from '#adapters/http/uploadRoutes.ts'
import { type KeptMessages, keptMessages } from '#adapters/outside/keptMessages.ts'
import { SettingProblem } from '#adapters/outside/settings.ts'
import type { HashCost } from '#adapters/passwords.ts'
import { DemoNotEmpty } from '#app/demo/fillDemo.ts'
import { type DemoLogin, demoPeople } from '#app/demo/logins.ts'
import { handlers } from '#app/handlers.ts'
import type { SuiteName } from '#app/kit/vault/suite.ts'
import { registerOrganisations } from '#app/people/organisations.ts'
import { openSetup } from '#app/people/setup.ts'
import { loadProgrammes } from '#app/programmes/loadProgrammes.ts'
import { registerProgrammes } from '#app/programmes/registerProgrammes.ts'
import { type Database, openDatabase, ping } from '#store/database.ts'
import { keepAnchoring } from '#store/journal/keepAnchoring.ts'
import { migrate } from '#store/migrate.ts'
import { fillWithDemo } from './system/demo/fillWithDemo.ts'
import type { Scanner } from '#adapters/files/scan.ts'
import { newFileKey, openWorld, placesIn } from './system/openWorld.ts'
import { type Environment, openOutside, type Outside, startWork } from './system/startWork.ts'

export interface Settings {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
  readonly dataFolder: string
  readonly databaseUrl?: string
  readonly webFolder: string
  readonly version: string
  readonly now: () => Date
  readonly log: NodeJS.WritableStream
  /** Where the site is reached from outside; the listening address by default. */
  readonly publicUrl?: string
  readonly trustedProxies?: readonly string[]
  /** The cipher suite of new values; international by default. */
  readonly suite?: SuiteName
  /** Fill a fresh database with a district to look at. */
  readonly demo?: boolean
  /**
   * What the hash of a password costs; as OWASP advises by default. Tests alone take another: a name that nobody has is
   * answered after the usual one, and must not be told by it.
   */
  readonly hashCost?: HashCost
  /** What is set up of the outside: mail, short messages, scanner. */
  readonly environment?: Environment
}

export interface RunningSystem {
  readonly address: string
  readonly databaseUrl: string
  /** Where the embedded database keeps its files. */
  readonly databaseFolder?: string
  /** Opens the first visit of a fresh installation; undefined once it was made. */
  readonly setupCode?: string
  /** Of a demonstration: somebody for each role. */
  readonly demoPeople?: readonly DemoLogin[]
  /** Settles only if the database goes away. */
  readonly lost: Promise<Error>
  stop(): Promise<void>
}

export { DemoNotEmpty, SettingProblem }

/** The pages have not been built: `npm start` or `npm run build` does it. */
export class PagesMissing extends Error {}

/**
 * The whole system, plugged together and listening.
 * @throws {PagesMissing | DataFolderInUse | ProgrammeError | SettingProblem | KeyFileProblem | Error} and leaves
 * nothing running.
 */
export async function startSystem(settings: Settings): Promise<RunningSystem> {
  const { dataFolder, databaseUrl, webFolder, environment = {}, now } = settings
  if (!existsSync(join(webFolder, 'index.html'))) throw new PagesMissing(webFolder)
  const kept = settings.demo ? keptMessages(now) : undefined
  const outside = openOutside(environment, now, kept)
  const database = await openDatabase({ dataFolder, ...(databaseUrl && { url: databaseUrl }) })
  const closers: (() => Promise<unknown>)[] = [() => database.close()]
  const stop = async (): Promise<void> => {
    for (const close of closers.toReversed()) await close()
  }
  try {
    return { ...(await start({ settings, outside, database, kept, closers })), stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/**
 * Fills a fresh database with a district to look at, and starts nothing. Gives somebody for each role.
 * @throws {DemoNotEmpty | DataFolderInUse | Error}
 */
export async function seedDemo(
  settings: Pick<Settings, 'dataFolder' | 'databaseUrl' | 'suite' | 'now'>,
): Promise<readonly DemoLogin[]> {
  const { dataFolder, databaseUrl, now } = settings
  const database = await openDatabase({ dataFolder, ...(databaseUrl && { url: databaseUrl }) })
  try {
    const { world, places } = await prepare(settings, database, () => '')
    await fillWithDemo(database, world, places, now())
    return await demoPeople(database.db)
  } finally {
    await database.close()
  }
}

/** The database at its newest, with the programmes and their organisations; and all that operations are given. */
async function prepare(
  settings: Pick<Settings, 'dataFolder' | 'suite' | 'now' | 'hashCost'>,
  database: Database,
  publicUrl: () => string,
  { scanner, kept }: { readonly scanner?: Scanner | undefined; readonly kept?: KeptMessages | undefined } = {},
) {
  const { dataFolder, suite, now, hashCost } = settings
  const { db } = database
  const programmes = await loadProgrammes()
  await migrate(db)
  await registerProgrammes(db, programmes, now())
  for (const { programme } of programmes) await registerOrganisations(db, programme, now(), randomUUID)
  const places = placesIn(dataFolder)
  const world = await openWorld(
    database,
    programmes,
    {
      dataFolder,
      ...(scanner && { scanner }),
      ...(suite && { suite }),
      ...(hashCost && { hashCost }),
      ...(kept && { demo: { messages: kept.list } }),
    },
    places.storage,
    publicUrl,
  )
  return { world, programmes, places }
}

const ANCHOR_EVERY_MS = 60_000

interface Starting {
  readonly settings: Settings
  readonly outside: Outside
  readonly database: Database
  /** Of a demonstration. */
  readonly kept: KeptMessages | undefined
  /** Each part that runs adds how it is ended; they are ended in the opposite order. */
  readonly closers: (() => Promise<unknown>)[]
}

async function start({ settings, outside, database, kept, closers }: Starting): Promise<Omit<RunningSystem, 'stop'>> {
  const { host, port, log, now, trustedProxies } = settings
  const { db } = database
  let address = `http://${host}:${port}`
  const { world, programmes, places } = await prepare(settings, database, () => settings.publicUrl ?? address, {
    scanner: outside.scanner,
    kept,
  })
  if (settings.demo) await fillWithDemo(database, world, places, now())
  const setupCode = await openSetup(world)
  const uploads = evidenceUploads({ world, folder: places.incoming, address: UPLOADS, newId: newFileKey, now })
  const server = await buildServer({
    ...settings,
    programmes,
    ping: () => ping(db),
    world,
    handlers,
    uploads,
    ...(trustedProxies && { trustedProxies }),
  })
  closers.push(() => server.close())
  address = await server.listen({ host, port })
  await uploads.recover()
  const work = await startWork({ databaseUrl: database.url, world, outside, places, uploads, log, now })
  closers.push(() => work.stop())
  const failed = (error: unknown): void => server.log.error({ err: error, part: 'journal anchors' })
  const anchoring = keepAnchoring({ db, file: world.anchorsFile, everyMs: ANCHOR_EVERY_MS, failed })
  closers.push(() => anchoring.stop())
  return {
    address,
    databaseUrl: database.url,
    ...(database.folder && { databaseFolder: database.folder }),
    ...(setupCode && { setupCode }),
    ...(settings.demo && { demoPeople: await demoPeople(db) }),
    lost: database.lost,
  }
}
