import type { ReactNode } from 'react'
import { useSpeech } from '../text/words.ts'

/** Left what is safe, right what can be done; the same place on every screen. */
export function BottomBar({ kept, children }: { kept: boolean; children: ReactNode }) {
  const { words } = useSpeech()
  return (
    <section className="act" aria-label={words.bar.acts}>
      <div>
        <p className="priv">
          <Lock />
          <span>
            <b>{words.bar.private}</b>
            <span>
              {words.bar.privateHelp}
              {words.comma2}
              {kept ? words.bar.kept : words.bar.notKept}
            </span>
          </span>
        </p>
        {children}
      </div>
    </section>
  )
}

function Lock() {
  return (
    <svg className="ic" viewBox="0 0 20 20" aria-hidden="true">
      <rect x="4" y="9" width="12" height="8" />
      <path d="M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9" />
    </svg>
  )
}
