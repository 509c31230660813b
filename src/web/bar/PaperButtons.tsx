import { useState } from 'react'
import type { Work } from '../bench/work.ts'
import { saveFile } from '../files/saveFile.ts'
import { useSpeech } from '../text/words.ts'

const KINDS = ['docx', 'xlsx'] as const
type Kind = (typeof KINDS)[number]

/** The filled official table on paper, as Word and as Excel; the two writers are fetched when first used. */
export function PaperButtons({ alsoPrint = true, ...work }: Work & { alsoPrint?: boolean }) {
  const { words, say, language } = useSpeech()
  const [making, setMaking] = useState<Kind>()
  const [failed, setFailed] = useState(false)
  const { bench, model, state, clock, sha256 } = work
  const make = async (kind: Kind) => {
    setMaking(kind)
    setFailed(false)
    try {
      const { makePaper } = await import('../files/makePaper.ts')
      const { enterprise } = state.check
      const facts = { ...(enterprise && { enterprise }), madeAt: clock.minute(), contentHash: sha256 }
      const bytes = await makePaper(kind, bench.compiled, model.scored.explanation.score, language, facts)
      saveFile(bytes, [say(bench.programme.source.annex), enterprise].filter(Boolean).join('-'), kind)
    } catch {
      setFailed(true)
    }
    setMaking(undefined)
  }
  const names = { docx: words.bar.word, xlsx: words.bar.excel }
  return (
    <>
      {failed && (
        <span className="amber small" role="alert">
          {words.bar.failed}
        </span>
      )}
      {alsoPrint && (
        <button className="btn" type="button" onClick={() => print()}>
          {words.bar.print}
        </button>
      )}
      {KINDS.map((kind) => (
        <button
          key={kind}
          className="btn"
          type="button"
          disabled={making !== undefined}
          onClick={() => void make(kind)}
        >
          {making === kind ? words.bar.making : names[kind]}
        </button>
      ))}
    </>
  )
}
