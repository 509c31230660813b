import { PassThrough, Readable } from 'node:stream'
import type { Terminal } from '../../src/cli/command.ts'

export interface RecordedTerminal extends Terminal {
  readonly out: () => string
  readonly err: () => string
}

/** A terminal that keeps what is said, for running commands inside a test. */
export function recordedTerminal(given: Partial<Terminal> & { readonly input?: string } = {}): RecordedTerminal {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()]
  const [out, err] = [collect(stdout), collect(stderr)]
  const { input = '', ...rest } = given
  return {
    stdin: Readable.from([Buffer.from(input)]),
    stdout,
    stderr,
    env: {},
    folder: process.cwd(),
    language: 'en',
    now: () => new Date(0),
    ...rest,
    out,
    err,
  }
}

function collect(stream: PassThrough): () => string {
  let text = ''
  stream.on('data', (chunk: Buffer) => {
    text += chunk.toString()
  })
  return () => text
}
