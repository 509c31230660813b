import type { ReactNode } from 'react'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useMayFill } from '../draft/useMay.ts'
import { useCommonText } from '../text/common.ts'
import { SaveState } from './SaveState.tsx'

/** Always at the same place: what is saved on the left, the one main step last on the right. */
export function ActBar({ children }: { children?: ReactNode }) {
  const { saved } = useCommonText()
  const mayFill = useMayFill()
  const { state } = useApplication().application
  const saves = mayFill && (state === 'draft' || state === 'returned')
  if (!saves && !children) return null
  return (
    <section className="act noprint" aria-label={saved.acts}>
      <div>
        {saves && <SaveState />}
        {children}
      </div>
    </section>
  )
}
