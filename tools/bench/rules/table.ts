/** One figure: its limit, and how many times over it is kept (below 1: broken), where it has one. */
export interface Line {
  readonly what: string
  readonly figure: string
  readonly limit?: string
  readonly times?: number
}

export function table(lines: readonly Line[]): string {
  const width = Math.max(...lines.map(({ what }) => what.length))
  return lines
    .map(({ what, figure, limit = '', times }) => {
      const kept = times === undefined ? '' : `${times < 1 ? '✗' : '✓'} ${times.toFixed(2)} of the limit`
      return `${what.padEnd(width)}  ${figure.padStart(14)}  ${limit.padStart(14)}  ${kept}`.trimEnd()
    })
    .join('\n')
}
