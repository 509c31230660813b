import { randomBytes, randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { evidenceUploads } from '#adapters/files/evidenceUploads.ts'
import { heicDecoder } from '#adapters/files/heic.ts'
import { type ClamdAddress, clamdAddress, clamdScanner } from '#adapters/files/scan.ts'
import { diskStorage } from '#adapters/files/storage.ts'
import { buildServer } from '#adapters/http/server.ts'
import { UPLOADS } from '#adapters/http/uploadRoutes.ts'
import { deliverTask } from '#adapters/jobs/deliverTask.ts'
import { lapseTask } from '#adapters/jobs/lapseTask.ts'
import { scanTask } from '#adapters/jobs/scanTask.ts'
import { cleanUploadsTask } from '#adapters/jobs/cleanUploadsTask.ts'
import { startJobs } from '#adapters/jobs/runner.ts'
import { openChannels } from '#adapters/outside/channels.ts'
import { outsideSettings, SettingProblem } from '#adapters/outside/settings.ts'
import { argon2id } from '#adapters/passwords.ts'
import { handlers } from '#app/handlers.ts'
import { anchorsFileIn, keyFileIn } from '#app/kit/vault/keysFolder.ts'
import type { SuiteName } from '#app/kit/vault/suite.ts'
import { vaultFor } from '#app/kit/vault/vaultFor.ts'
import type { World } from '#app/kit/world.ts'
import { registerOrganisations } from '#app/people/organisations.ts'
import { openSetup } from '#app/people/setup.ts'
import { loadProgrammes } from '#app/programmes/loadProgrammes.ts'
import { registerProgrammes } from '#app/programmes/registerProgrammes.ts'
import { openDatabase, ping } from '#store/database.ts'
import { keepAnchoring } from '#store/journal/keepAnchoring.ts'
import { migrate } from '#store/migrate.ts'

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
  /** What is set up of the outside, as environment variables: without any, messages stay in the inbox. */
  readonly environment?: Readonly<Record<string, string | undefined>>
}

export interface RunningSystem {
  readonly address: string
  readonly databaseUrl: string
  /** Where the embedded database keeps its files. */
  readonly databaseFolder?: string
  /** Opens the first visit of a fresh installation; undefined once it was made. */
  readonly setupCode?: string
  /** Settles only if the database goes away. */
  readonly lost: Promise<Error>
  stop(): Promise<void>
}

export { SettingProblem }

/** The pages have not been built: `npm start` or `npm run build` does it. */
export class PagesMissing extends Error {}

/**
 * The whole system, plugged together and listening.
 * @throws {PagesMissing | DataFolderInUse | ProgrammeError | Error} and leaves nothing running.
 */
export async function startSystem(settings: Settings): Promise<RunningSystem> {
  const { dataFolder, databaseUrl, host, port, webFolder, version, log, now } = settings
  if (!existsSync(join(webFolder, 'index.html'))) throw new PagesMissing(webFolder)
  const scanner = scannerOf(settings.environment ?? {})
  const channels = openChannels(outsideSettings(settings.environment ?? {}), now)
  const programmes = await loadProgrammes()
  const database = await openDatabase({ dataFolder, ...(databaseUrl && { url: databaseUrl }) })
  try {
    await migrate(database.db)
    await registerProgrammes(database.db, programmes, now())
    for (const { programme } of programmes) await registerOrganisations(database.db, programme, now(), randomUUID)
    const vault = await vaultFor(database.db, {
      keyFile: keyFileIn(dataFolder),
      suite: settings.suite ?? 'intl',
      random: randomBytes,
    })
    const storage = diskStorage(join(dataFolder, 'files'))
    let listening = `http://${host}:${port}`
    const world: World = {
      db: database.db,
      vault,
      programmes,
      ids: randomUUID,
      secret: (bytes) => randomBytes(bytes).toString('base64url'),
      passwords: argon2id,
      files: storage,
      anchorsFile: anchorsFileIn(dataFolder),
      // Known once it listens: any free port may have been asked for.
      get publicUrl() {
        return settings.publicUrl ?? listening
      },
    }
    const incoming = join(dataFolder, 'files', 'incoming')
    const uploads = evidenceUploads({ world, folder: incoming, address: UPLOADS, newId: newFileKey, now })
    const setupCode = await openSetup(world)
    const server = await buildServer({
      webFolder,
      version,
      programmes,
      log,
      ping: () => ping(database.db),
      world,
      handlers,
      uploads,
      now,
      ...(settings.trustedProxies && { trustedProxies: settings.trustedProxies }),
    })
    const address = await server.listen({ host, port })
    listening = address
    const intake = { storage, heic: heicDecoder(), ...(scanner && { scanner: clamdScanner(scanner) }) }
    const site = { name: programmes[0]?.programme.name ?? {}, address: world.publicUrl }
    const jobs = await startJobs({
      databaseUrl: database.url,
      tasks: {
        deliver: deliverTask({
          db: database.db,
          channels,
          site,
          vault,
          now,
        }),
        'lapse-overdue': lapseTask(world, now),
        'scan-evidence': scanTask({ world, intake, incoming, now, newKey: newFileKey }),
        'clean-uploads': cleanUploadsTask(world, uploads, now),
      },
      crontab: { 'lapse-overdue': '* * * * *', 'clean-uploads': '17 * * * *' },
      log,
      now,
    })
    await uploads.recover()
    const anchoring = keepAnchoring({
      db: database.db,
      file: world.anchorsFile,
      everyMs: 60_000,
      failed: () => undefined,
    })
    return {
      address,
      databaseUrl: database.url,
      ...(database.folder && { databaseFolder: database.folder }),
      ...(setupCode && { setupCode }),
      lost: database.lost,
      async stop() {
        await server.close()
        await jobs.stop()
        await anchoring.stop()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}

/** Where the virus scanner listens, from CLAMD; without it files are kept apart as unscanned. */
function scannerOf({ CLAMD }: Readonly<Record<string, string | undefined>>): ClamdAddress | undefined {
  if (!CLAMD) return undefined
  const address = clamdAddress(CLAMD)
  if (address) return address
  throw new SettingProblem('CLAMD', {
    zh: `“${CLAMD}”应为 tcp://主机:端口 或 unix:/路径。`,
    en: `“${CLAMD}” must be tcp://host:port or unix:/path.`,
  })
}

/** Unguessable, of small letters and digits only: it names files. */
const newFileKey = (): string => randomBytes(20).toString('hex')
