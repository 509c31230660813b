import { cli } from './cli/cli.ts'
import { languageOf } from './cli/language.ts'

// A reader that has seen enough, such as `head`, ends the work quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

process.exitCode = await cli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  env: process.env,
  folder: process.cwd(),
  language: languageOf(process.env),
  now: () => new Date(),
})
