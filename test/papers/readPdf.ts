import { extractText, getDocumentProxy, getMeta } from 'unpdf'

export interface ReadPdf {
  /** The text of each page without any blanks: line ends fall anywhere. */
  readonly pages: readonly string[]
  readonly title: string
  readonly fonts: readonly string[]
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const { text } = await extractText(document)
  const { info } = await getMeta(document)
  const raw = new TextDecoder('latin1').decode(bytes)
  const fonts = [...raw.matchAll(/\/BaseFont ?\/([\w+-]+)/g)].map(([, name]) => name ?? '')
  return { pages: text.map(squeezed), title: String(info['Title']), fonts }
}

/** Text without blanks, the breaking ones of long words included. */
export const squeezed = (text: string): string => text.replace(/[\s\u200b]+/g, '')
