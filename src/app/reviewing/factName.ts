import type { Words } from '#core/kernel/words.ts'
import type { Compiled } from '#core/rubric/compiled.ts'

/** What a fact is called; its key where the programme has no words. */
export function factWords({ book }: Compiled, key: string): Words {
  const label = book.byKey.get(key)?.fact.label ?? {}
  const [any = key] = Object.values(label)
  return { zh: label['zh'] ?? any, en: label['en'] ?? any }
}
