import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { ROOT } from './folders.ts'

export const JIANGXIN = join(ROOT, 'bin', 'jiangxin')

/** The Node that the machine has of itself, which may be older than ours; ours if it has none. */
export function machineNode(env = process.env): string {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  return folders.map((folder) => join(folder, 'node')).find((file) => existsSync(file)) ?? process.execPath
}

/** The environment without our own programs on the PATH, as a person's shell has it. */
export function plainEnvironment(extra: Record<string, string> = {}): NodeJS.ProcessEnv {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => !folder.includes('node_modules'))
  const { NODE_OPTIONS: _options, DATABASE_URL: _url, PORT: _port, ...rest } = process.env
  return { ...rest, PATH: path.join(delimiter), LC_ALL: 'C.UTF-8', ...extra }
}

export interface Finished {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly err: string
}

export interface Running {
  readonly child: ChildProcessWithoutNullStreams
  readonly finished: Promise<Finished>
  /** What its standard output says once it matches. */
  said(pattern: RegExp): Promise<RegExpExecArray>
}

/** Starts a program and keeps what it says. */
export function launch(
  command: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: NodeJS.ProcessEnv; readonly input?: string } = {},
): Running {
  const child = spawn(command, args, { cwd: options.cwd ?? ROOT, env: options.env ?? plainEnvironment() })
  let [out, err] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()))
  child.stdin.on('error', () => undefined)
  if (options.input !== undefined) child.stdin.end(options.input)
  const finished = new Promise<Finished>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve({ code, signal, out, err }))
  })
  const said = (pattern: RegExp): Promise<RegExpExecArray> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const match = pattern.exec(out)
        if (match) resolve(match)
      }
      child.stdout.on('data', look)
      look()
      void finished.then((end) =>
        reject(new Error(`ended with ${end.code} before saying ${pattern}: ${end.out}${end.err}`)),
      )
    })
  return { child, finished, said }
}

/** Runs a program to its end. */
export const run = (...given: Parameters<typeof launch>): Promise<Finished> => launch(...given).finished

/** The ids of the living processes whose command line contains a text. */
export function processesNaming(text: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .filter((name) => commandLine(name).includes(text))
    .map(Number)
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
  } catch {
    return ''
  }
}
