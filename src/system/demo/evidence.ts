import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PDFDocument } from 'pdf-lib'
import { scanFile } from '#adapters/jobs/scanTask.ts'
import type { World } from '#app/kit/world.ts'
import { newFileKey, type Places } from '../openWorld.ts'
import type { DemoPerson } from './person.ts'
import { arrived } from '#app/evidence/arrive.ts'

export interface EvidenceMaker {
  /** A scanned page under some rows, taken in as every file is. Gives the files. */
  put(agent: DemoPerson, application: string, rows: readonly string[]): Promise<readonly string[]>
}

export function evidenceMaker(world: World, { storage, incoming }: Places): EvidenceMaker {
  mkdirSync(incoming, { recursive: true })
  return {
    async put(agent, application, rows) {
      const files: string[] = []
      for (const row of rows) {
        const key = newFileKey()
        const path = join(incoming, key)
        const bytes = await page(application, row)
        writeFileSync(path, bytes)
        const now = agent.now()
        const account = await world.db
          .selectFrom('account')
          .select('id')
          .where('sign_in_name', '=', agent.signInName)
          .executeTakeFirstOrThrow()
        await world.db
          .insertInto('upload')
          .values({
            id: key,
            application_id: application,
            row_id: row,
            title: '佐证材料',
            name: '佐证材料.pdf',
            size: bytes.length,
            by: account.id,
            at: now,
          })
          .execute()
        await arrived(world, key, now)
        await scanFile({ world, intake: { storage }, incoming, now: () => now, newKey: newFileKey }, key)
        files.push(key)
      }
      return files
    },
  }
}

async function page(application: string, row: string): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const sheet = document.addPage([595, 842])
  sheet.drawText(`Demonstration ${row}`, { x: 60, y: 770, size: 20 })
  sheet.drawText(application, { x: 60, y: 740, size: 10 })
  return document.save()
}
