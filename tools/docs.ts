// `npm run docs`: prints the pages of docs/generated that are out of date.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PAGES } from './docs/pages.ts'

const ROOT = join(import.meta.dirname, '..')

for (const [path, page] of Object.entries(PAGES)) {
  const file = join(ROOT, path)
  const text = page()
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  console.log(`wrote ${path}`)
}
