import { parseSelfCheck } from '../files/parseSelfCheck.ts'
import type { SelfCheck } from './selfCheck.ts'

/** One entry in the browser's storage for each programme, there only while the person wishes it. */
const keyOf = (programme: string): string => `jiangxin.self-check.${programme}`

/** What was kept in this browser, or undefined; a browser that refuses storage keeps nothing. */
export function readKept(programme: string): SelfCheck | undefined {
  try {
    const text = localStorage.getItem(keyOf(programme))
    const parsed = text === null ? undefined : parseSelfCheck(text)
    return parsed?.ok && parsed.check.programme === programme ? parsed.check : undefined
  } catch {
    return undefined
  }
}

/** False when the browser refuses. */
export function keep(check: SelfCheck): boolean {
  try {
    localStorage.setItem(keyOf(check.programme), JSON.stringify(check))
    return true
  } catch {
    return false
  }
}

export function forget(programme: string): void {
  try {
    localStorage.removeItem(keyOf(programme))
  } catch {
    // Storage that is refused holds nothing.
  }
}
