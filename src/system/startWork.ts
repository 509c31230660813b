import { heicDecoder } from '#adapters/files/heic.ts'
import { clamdAddress, clamdScanner, type Scanner } from '#adapters/files/scan.ts'
import type { Uploads } from '#adapters/files/uploads.ts'
import { cleanUploadsTask } from '#adapters/jobs/cleanUploadsTask.ts'
import { deliverTask } from '#adapters/jobs/deliverTask.ts'
import { dueSoonTask } from '#adapters/jobs/dueSoonTask.ts'
import { expireTask } from '#adapters/jobs/expireTask.ts'
import { lapseTask } from '#adapters/jobs/lapseTask.ts'
import { type RunningJobs, startJobs } from '#adapters/jobs/runner.ts'
import { scanTask } from '#adapters/jobs/scanTask.ts'
import { openChannels } from '#adapters/outside/channels.ts'
import type { KeptMessages } from '#adapters/outside/keptMessages.ts'
import { outsideSettings, SettingProblem } from '#adapters/outside/settings.ts'
import type { Sender } from '#app/evidence/arrive.ts'
import type { World } from '#app/kit/world.ts'
import { newFileKey, type Places } from './openWorld.ts'

export type Environment = Readonly<Record<string, string | undefined>>

/** What is set up of the outside. */
export interface Outside {
  readonly channels: ReturnType<typeof openChannels>
  readonly scanner?: Scanner
}

/**
 * Channels of messages and the virus scanner, as the environment names them; without any, messages stay in the inbox
 * and files are kept apart as unscanned. In a demonstration nothing leaves the house: messages are kept.
 * @throws {SettingProblem}
 */
export function openOutside(environment: Environment, now: () => Date, kept?: KeptMessages): Outside {
  const scanner = scannerOf(environment)
  const channels = kept?.channels ?? openChannels(outsideSettings(environment), now)
  return { channels, ...(scanner && { scanner }) }
}

function scannerOf({ CLAMD }: Environment): Scanner | undefined {
  if (!CLAMD) return undefined
  const address = clamdAddress(CLAMD)
  if (address) return clamdScanner(address)
  throw new SettingProblem('CLAMD', {
    zh: `“${CLAMD}”应为 tcp://主机:端口 或 unix:/路径。`,
    en: `“${CLAMD}” must be tcp://host:port or unix:/path.`,
  })
}

interface WorkParts {
  readonly databaseUrl: string
  readonly world: World
  readonly outside: Outside
  readonly places: Places
  readonly uploads: Uploads<Sender>
  readonly log: NodeJS.WritableStream
  readonly now: () => Date
}

/** Task → minute, hour, day, month, weekday in UTC: half past midnight there is half past eight here. */
const CRONTAB = {
  'lapse-overdue': '* * * * *',
  'expire-recognitions': '7 * * * *',
  'tell-due-soon': '30 0 * * *',
  'clean-uploads': '17 * * * *',
}

/** What is done beside the requests. */
export async function startWork(parts: WorkParts): Promise<RunningJobs> {
  const { databaseUrl, world, outside, places, uploads, log, now } = parts
  const { channels, scanner } = outside
  const { db, vault, programmes, publicUrl } = world
  const site = { name: programmes[0]?.programme.name ?? {}, address: publicUrl }
  const intake = { storage: places.storage, heic: heicDecoder(), ...(scanner && { scanner }) }
  const tasks = {
    deliver: deliverTask({ db, channels, site, vault, now }),
    'lapse-overdue': lapseTask(world, now),
    'expire-recognitions': expireTask(world, now),
    'tell-due-soon': dueSoonTask(world, now),
    'scan-evidence': scanTask({ world, intake, incoming: places.incoming, now, newKey: newFileKey }),
    'clean-uploads': cleanUploadsTask(world, uploads, now),
  }
  return startJobs({ databaseUrl, tasks, crontab: CRONTAB, log, now })
}
