import type { Terminal, Words } from './command.ts'

export interface Progress {
  /** `done` of `total` units so far; without a total only the number is shown. */
  report(done: number, total?: number): void
  /** Clears the line; call it before printing anything else. */
  end(): void
}

/** Nothing is shown before this, so that short work stays silent. */
const QUIET_MS = 1000
const EVERY_MS = { screen: 100, file: 5000 }

/** Progress of long work on stderr: one line rewritten on a screen, now and then a new line in a log. */
export function progress({ stderr, language, now }: Terminal, label: Words): Progress {
  const screen = stderr.isTTY === true
  const started = now().getTime()
  let next = started + QUIET_MS
  let shown = false
  return {
    report(done, total) {
      const at = now().getTime()
      if (at < next) return
      next = at + (screen ? EVERY_MS.screen : EVERY_MS.file)
      shown = true
      const share = total ? ` / ${total.toLocaleString('en')} (${Math.floor((done * 100) / total)}%)` : ''
      const line = `${label[language]} ${done.toLocaleString('en')}${share}`
      stderr.write(screen ? `\r${line}\u001b[K` : `${line}\n`)
    },
    end() {
      if (shown && screen) stderr.write('\r\u001b[K')
      shown = false
    },
  }
}
