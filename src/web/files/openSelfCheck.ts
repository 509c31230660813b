import type { SelfCheck } from '../state/selfCheck.ts'
import { type FileProblem, parseSelfCheck } from './parseSelfCheck.ts'

export type OpenProblem =
  | { readonly code: FileProblem | 'too-big' }
  | { readonly code: 'other-programme'; readonly programme: string }

/** A self-check is a few kilobytes; what is larger is something else and is not even read. */
const MOST = 5_000_000

export async function openSelfCheck(
  file: File,
  programme: string,
): Promise<{ readonly ok: true; readonly check: SelfCheck } | { readonly ok: false; readonly problem: OpenProblem }> {
  if (file.size > MOST) return { ok: false, problem: { code: 'too-big' } }
  const parsed = parseSelfCheck(await file.text())
  if (!parsed.ok) return { ok: false, problem: { code: parsed.problem } }
  const { check } = parsed
  return check.programme === programme
    ? { ok: true, check }
    : { ok: false, problem: { code: 'other-programme', programme: check.programme } }
}
