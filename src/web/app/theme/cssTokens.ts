/** The colours of tokens.css by name, for what computes with colours instead of naming them. */
export type CssTokens = Readonly<Record<string, string>>

/** Reads the values of a mode out of the text of tokens.css; the dark ones stand over the light ones. */
export function cssTokens(css: string, dark: boolean): CssTokens {
  const light = valuesIn(blockAfter(css, ':root {'))
  return dark ? { ...light, ...valuesIn(blockAfter(css, ":root[data-theme='dark'] {")) } : light
}

function blockAfter(css: string, head: string): string {
  const from = css.indexOf(head)
  if (from < 0) throw new Error(`tokens.css has no ${head}`)
  return css.slice(from + head.length, css.indexOf('}', from))
}

const valuesIn = (block: string): Record<string, string> =>
  Object.fromEntries(
    [...block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{3,8})\s*;/gi)].map(([, name, value]) => [name, value]),
  )
