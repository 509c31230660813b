/** Lines of cells under each other. */
export function inColumns(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, at) => Math.max(...lines.map((line) => line[at]!.length)))
  const padded = lines.map((line) => line.map((cell, at) => cell.padEnd(widths[at]!)).join('  '))
  return `${padded.map((line) => line.trimEnd()).join('\n')}\n`
}
