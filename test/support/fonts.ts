import { mkdirSync, writeFileSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'
import { CACHE } from './folders.ts'

/** Families of the npm packages, and the names by which our pages and papers ask for such letters. */
const FAMILIES = [
  {
    family: 'Noto Sans SC',
    package: '@expo-google-fonts/noto-sans-sc',
    aliases: ['sans-serif', 'PingFang SC', 'Microsoft YaHei UI', 'Microsoft YaHei', 'Noto Sans CJK SC'],
  },
  {
    family: 'Noto Serif SC',
    package: '@expo-google-fonts/noto-serif-sc',
    aliases: ['serif', 'Songti SC', 'STSong', 'SimSun', 'Noto Serif CJK SC', 'FangSong'],
  },
]
const WEIGHTS = ['400Regular', '600SemiBold']

/** Writes a fontconfig file that offers the Chinese letters of npm, whatever the machine has, and gives its path. */
export function fontconfigFile(): string {
  const folder = join(CACHE, 'fonts')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'fonts.conf')
  writeFileSync(file, configuration(join(folder, 'cache')))
  return file
}

function configuration(cache: string): string {
  const dirs = FAMILIES.flatMap(({ package: name }) => WEIGHTS.map((weight) => join(packageFolder(name), weight)))
  const aliases = FAMILIES.flatMap(({ family, aliases: names }) => names.map((name) => alias(name, family)))
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
${dirs.map((dir) => `  <dir>${dir}</dir>`).join('\n')}
  <cachedir>${cache}</cachedir>
${aliases.join('\n')}
</fontconfig>
`
}

const alias = (name: string, family: string): string =>
  `  <match target="pattern"><test name="family"><string>${name}</string></test><edit name="family" mode="prepend" binding="strong"><string>${family}</string></edit></match>`

function packageFolder(name: string): string {
  const manifest = findPackageJSON(name, import.meta.url)
  if (!manifest) throw new Error(`${name} is not installed: run npm ci`)
  return dirname(manifest)
}
