import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

/** Open faces that are always there: Song for text and title, Hei for heads. */
const FONTS = [
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf',
  '@expo-google-fonts/noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf',
]

const { resolve } = createRequire(import.meta.url)
const compilers = new Map<string, NodeCompiler>()

/** The typesetter with the open faces and those in `fontsFolder`; made once for each folder, as it reads 40 MB of them. */
export function typstCompiler(fontsFolder?: string): NodeCompiler {
  const key = fontsFolder ?? ''
  const known = compilers.get(key)
  if (known) return known
  const made = NodeCompiler.create({
    workspace: fileURLToPath(new URL('.', import.meta.url)),
    fontArgs: [
      ...(fontsFolder ? [{ fontPaths: [fontsFolder] }] : []),
      { fontBlobs: FONTS.map((font) => readFileSync(resolve(font))) },
    ],
  })
  compilers.set(key, made)
  return made
}
