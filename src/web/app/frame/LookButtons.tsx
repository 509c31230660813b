import { type ReactNode, useState } from 'react'
import { useFrameText } from '../text/frameText.ts'
import { useLook } from '../theme/LookContext.tsx'
import { useDark } from '../theme/useDark.ts'

/** How large, how dark, in which language. On a phone they fold away behind one button. */
export function LookButtons({ children }: { children?: ReactNode }) {
  const { head } = useFrameText()
  const { look, change } = useLook()
  const dark = useDark()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button className="btn plain fold" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
        {head.more}
      </button>
      <span className={open ? 'looks open' : 'looks'}>
        <button
          className="btn plain"
          type="button"
          aria-pressed={look.elder}
          onClick={() => change({ elder: !look.elder })}
        >
          {head.elder}
        </button>
        <button
          className="btn plain"
          type="button"
          aria-pressed={dark}
          onClick={() => change({ theme: dark ? 'light' : 'dark' })}
        >
          {head.dark}
        </button>
        <button
          className="btn plain"
          type="button"
          lang={look.language === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => change({ language: look.language === 'zh' ? 'en' : 'zh' })}
        >
          {head.other}
        </button>
        {children}
      </span>
    </>
  )
}
