import type { ReactNode } from 'react'
import { useCommonText } from '../text/common.ts'
import { SaveState } from './SaveState.tsx'

/** Always at the same place: what is saved on the left, the one main step last on the right. */
export function ActBar({ children }: { children?: ReactNode }) {
  const { saved } = useCommonText()
  return (
    <section className="act noprint" aria-label={saved.acts}>
      <div>
        <SaveState />
        {children}
      </div>
    </section>
  )
}
