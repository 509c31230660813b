import type { ReactNode } from 'react'
import type { Language } from '../text/language.ts'
import type { DraftProblem } from './draft.ts'

/** What is wrong, at its place. */
export interface Told {
  /** For a control. */
  readonly field: (path: string) => { readonly 'aria-invalid'?: true; readonly 'aria-describedby'?: string }
  readonly text: (path: string) => ReactNode
}

export function told(problems: readonly DraftProblem[], language: Language): Told {
  const at = (path: string) => problems.find((one) => one.path === path)
  const idOf = (path: string): string => `wrong-${path.replaceAll('.', '-')}`
  return {
    field: (path) => (at(path) ? { 'aria-invalid': true, 'aria-describedby': idOf(path) } : {}),
    text: (path) => {
      const problem = at(path)
      return (
        problem && (
          <span className="field-error" id={idOf(path)}>
            {problem[language]}
          </span>
        )
      )
    },
  }
}
