import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildServer } from '#adapters/http/server.ts'
import { loadProgrammes } from '#app/programmes/loadProgrammes.ts'
import { registerProgrammes } from '#app/programmes/registerProgrammes.ts'
import { openDatabase, ping } from '#store/database.ts'
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
}

export interface RunningSystem {
  readonly address: string
  readonly databaseUrl: string
  /** Where the embedded database keeps its files. */
  readonly databaseFolder?: string
  /** Settles only if the database goes away. */
  readonly lost: Promise<Error>
  stop(): Promise<void>
}

/** The pages have not been built: `npm start` or `npm run build` does it. */
export class PagesMissing extends Error {}

/**
 * The whole system, plugged together and listening.
 * @throws {PagesMissing | DataFolderInUse | ProgrammeError | Error} and leaves nothing running.
 */
export async function startSystem(settings: Settings): Promise<RunningSystem> {
  const { dataFolder, databaseUrl, host, port, webFolder, version, log } = settings
  if (!existsSync(join(webFolder, 'index.html'))) throw new PagesMissing(webFolder)
  const programmes = await loadProgrammes()
  const database = await openDatabase({ dataFolder, ...(databaseUrl && { url: databaseUrl }) })
  try {
    await migrate(database.db)
    await registerProgrammes(database.db, programmes, settings.now())
    const server = await buildServer({ webFolder, version, programmes, log, ping: () => ping(database.db) })
    const address = await server.listen({ host, port })
    return {
      address,
      databaseUrl: database.url,
      ...(database.folder && { databaseFolder: database.folder }),
      lost: database.lost,
      async stop() {
        await server.close()
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
