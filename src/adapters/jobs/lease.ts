import { Client } from 'pg'

/**
 * The sign that a node lives: advisory locks on the names under which it works, held by one connection. When the
 * node is gone, however it went, the database lets go of them.
 */
export interface Lease {
  hold(name: string): Promise<void>
  /** Gives the jobs of nodes that are gone back to those that live. */
  freeTheDead(): Promise<void>
  /** Settles when the connection is gone, and with it every name. */
  readonly lost: Promise<void>
  end(): Promise<void>
}

/** Advisory locks of ours carry this number, so that they never meet another's. */
const CLASS = 0x6a78

/** @throws {Error} when the database does not answer. */
export async function openLease(databaseUrl: string): Promise<Lease> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000, keepAlive: true })
  const lost = new Promise<void>((resolve) => {
    client.on('error', () => resolve())
    client.on('end', () => resolve())
  })
  await client.connect()
  const held: string[] = []
  return {
    async hold(name) {
      if (held.includes(name)) return
      held.push(name)
      await client.query('select pg_advisory_lock($1, hashtext($2))', [CLASS, name])
    },
    async freeTheDead() {
      await client.query(FREE_THE_DEAD, [CLASS, held])
    },
    lost,
    end: () => client.end(),
  }
}

/**
 * Without this a job that was at work when its node was killed would wait four hours. It waits a minute, which no
 * sending outlasts: a node that lost its connection but lives has come to its end by then.
 */
const FREE_THE_DEAD = `
  with at_work as (
    select distinct locked_by as name from graphile_worker.jobs
    where locked_at < now() - interval '1 minute' and locked_by <> all ($2::text[])
  ), dead as materialized (
    select name from at_work where pg_try_advisory_xact_lock($1, hashtext(name))
  )
  select graphile_worker.force_unlock_workers(array(select name from dead))`
