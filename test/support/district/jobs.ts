import { Client } from 'pg'

/** Orders a job of the clock now instead of at its minute. */
export async function runJob(databaseUrl: string, task: string): Promise<void> {
  await query(databaseUrl, 'select graphile_worker.add_job($1)', [task])
}

/** One statement on the server's own database. */
export async function query<T extends object>(
  databaseUrl: string,
  text: string,
  values: readonly unknown[] = [],
): Promise<T[]> {
  const client = new Client(databaseUrl)
  await client.connect()
  try {
    return (await client.query<T>(text, [...values])).rows
  } finally {
    await client.end()
  }
}
