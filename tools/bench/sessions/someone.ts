import { Connection, type Reply } from '../server/connection.ts'
import type { Dice } from '../server/dice.ts'
import type { Sent } from './files.ts'
import type { Filled, Person } from './fill.ts'

/** What all of them have before them. */
interface Place {
  readonly address: string
  readonly filled: Filled
  readonly files: readonly Sent[]
}

interface Change {
  readonly section: string
  readonly field: string
  readonly value: string
  readonly base: number
}

/** A person with a browser: one connection, and the versions of what was typed so far. */
export class Someone {
  readonly #connection: Connection
  readonly #person: Person
  readonly #dice: Dice
  readonly #versions = new Map<string, number>()
  readonly #place: Place
  /** So far: requests made, fields and files acknowledged. */
  readonly counted = { requests: 0, saved: 0, sent: 0 }

  constructor(place: Place, person: Person, dice: Dice) {
    this.#place = place
    this.#connection = new Connection(place.address)
    this.#person = person
    this.#dice = dice
  }

  get applies(): boolean {
    return this.#person.application !== null
  }

  leave(): void {
    this.#connection.close()
  }

  async read(): Promise<void> {
    const { application } = this.#person
    const paths = application
      ? [
          `/api/applications/${application}`,
          `/api/applications/${application}`,
          '/api/applications/mine',
          '/api/enterprise',
        ]
      : [
          `/api/worklist?batch=${this.#place.filled.batch}`,
          '/api/worklist?states=draft',
          `/api/worklist/counts?batch=${this.#place.filled.batch}`,
        ]
    const path = this.#dice.pick([...paths, '/api/session', '/api/messages', '/api/batches/open'])
    await this.#ask('GET', path, 200)
  }

  /** One to three fields, each over the version that was saved last. */
  async save(): Promise<void> {
    const { fields } = this.#place.filled
    const first = this.#dice.whole(fields.length)
    const changes = Array.from({ length: 1 + this.#dice.whole(3) }, (_, at): Change => {
      const { section, field } = fields[(first + at) % fields.length]!
      return { section, field, value: String(this.#dice.whole(1000)), base: this.#versions.get(field) ?? 0 }
    })
    const path = `/api/applications/${this.#person.application}/answers`
    const reply = await this.#ask('PATCH', path, 200, JSON.stringify({ changes }), {
      'content-type': 'application/json',
    })
    const said = JSON.parse(reply.body.toString()) as {
      saved: { field: string; version: number }[]
      conflicts: unknown[]
    }
    if (said.conflicts.length > 0) throw new Error(`a conflict with nobody: ${JSON.stringify(said.conflicts)}`)
    for (const { field, version } of said.saved) this.#versions.set(field, version)
    this.counted.saved += said.saved.length
  }

  /** As a browser does by tus: the upload is made, then its bytes are sent. */
  async upload(): Promise<void> {
    const file = this.#dice.pick(this.#place.files)
    const made = await this.#ask('POST', '/api/uploads', 201, '', {
      'tus-resumable': '1.0.0',
      'upload-length': String(file.bytes.length),
      'upload-metadata': this.#metadata(file),
    })
    const place = /\r\nlocation: ([^\r]+)/i.exec(made.head)?.[1] ?? ''
    const path = new URL(place, this.#place.address).pathname
    await this.#ask('PATCH', path, 204, file.bytes, {
      'tus-resumable': '1.0.0',
      'upload-offset': '0',
      'content-type': 'application/offset+octet-stream',
    })
    this.counted.sent++
  }

  #metadata({ name }: Sent): string {
    const entries = {
      application: this.#person.application!,
      row: this.#dice.pick(this.#place.filled.rows),
      filename: name,
    }
    return Object.entries(entries)
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',')
  }

  async #ask(
    method: string,
    path: string,
    wanted: number,
    body: string | Buffer = '',
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Reply> {
    this.counted.requests++
    const reply = await this.#connection.ask({
      method,
      path,
      body,
      headers: { cookie: this.#person.cookie, ...headers },
    })
    if (reply.status === wanted) return reply
    throw new Error(`${method} ${path}: ${reply.status} ${reply.body.toString().slice(0, 300)}`)
  }
}
