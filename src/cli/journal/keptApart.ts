import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { anchorsFileIn, keyFileIn } from '#app/kit/vault/keysFolder.ts'
import { openVault } from '#app/kit/vault.ts'
import type { Means } from '#core/journal/verify.ts'
import { type AnchorsSeen, AnchorsUnreadable, readAnchors, seeAnchors } from '#store/journal/anchorsFile.ts'
import { InputError } from '../command.ts'
import { startProblem } from '../startProblem.ts'

/** What is kept apart from the database, to hold its journal against. */
export interface KeptApart {
  readonly seal?: NonNullable<Means['seal']>
  readonly anchors?: AnchorsSeen
}

/** The key in a data folder, and the anchors there or in the file that was named. Either may be absent. */
export async function keptApart(folder: string | undefined, anchorsFile: string | undefined): Promise<KeptApart> {
  const keyFile = folder && keyFileIn(folder)
  const file = anchorsFile ?? (folder && anchorsFileIn(folder))
  return {
    ...(keyFile && existsSync(keyFile) && { seal: sealOf(keyFile) }),
    ...(file && existsSync(file) && { anchors: await seeAnchors(file).catch(told) }),
  }
}

function sealOf(keyFile: string): NonNullable<Means['seal']> {
  try {
    const vault = openVault({ keyFile, suite: 'intl', mayCreate: false, random: randomBytes })
    return (hash, seal) => vault.isJournalSeal(hash, seal)
  } catch (error) {
    throw startProblem(error)
  }
}

/** The anchors of a file that was looked at. */
export async function* anchorsOf(seen: AnchorsSeen) {
  try {
    yield* readAnchors(seen)
  } catch (error) {
    told(error)
  }
}

function told(error: unknown): never {
  if (!(error instanceof AnchorsUnreadable)) throw error
  const { file, line } = error
  throw new InputError({
    zh: `锚点文件 ${file} 的${line === 'last' ? '最后一' : `第 ${line} `}行不是锚点：文件被改动，请与备份比对。`,
    en: `${line === 'last' ? 'The last line' : `Line ${line}`} of ${file} is no anchor: the file was changed. Compare it with a backup.`,
  })
}
