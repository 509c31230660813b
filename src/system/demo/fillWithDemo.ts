import { fillDemo } from '#app/demo/fillDemo.ts'
import type { World } from '#app/kit/world.ts'
import { connect } from '#store/connect.ts'
import type { Database } from '#store/database.ts'
import type { Places } from '../openWorld.ts'
import { demoFiles } from './takeFile.ts'

const CONNECTIONS = 4

/** Thousands of acts, one after the other: none of them waits for the disk but the last, which says that it is done. */
export async function fillWithDemo({ db, url }: Database, world: World, places: Places, today: Date): Promise<void> {
  const quick = connect(withOption(url, '-c synchronous_commit=off'), CONNECTIONS)
  try {
    await fillDemo({ ...world, db: quick }, demoFiles(places), today)
  } finally {
    await quick.destroy()
  }
  await db.updateTable('setup').set({ demo: true }).where('demo', '=', true).execute()
}

function withOption(address: string, option: string): string {
  const separator = address.includes('?') ? '&' : '?'
  return `${address}${separator}options=${encodeURIComponent(option)}`
}
