import { type ReactNode, useEffect } from 'react'
import { useFrameText } from '../text/frameText.ts'

interface Props {
  readonly title: string
  readonly lead?: ReactNode
  /** Buttons of the whole page. */
  readonly children?: ReactNode
}

/** The one heading of a page, which is also its title. */
export function PageHead({ title, lead, children }: Props) {
  useTitle(title)
  return (
    <div className="page-head">
      <div>
        <h1>{title}</h1>
        {lead && <div className="lead">{lead}</div>}
      </div>
      {children && <div className="page-acts">{children}</div>}
    </div>
  )
}

export function useTitle(title: string): void {
  const words = useFrameText()
  useEffect(() => {
    document.title = words.title(title)
  }, [title, words])
}
