import type { Row } from '#core/programme/programme.ts'
import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'

/** The words of the law in Song, with their source; beside a translation the official words stay. */
export function Clause({ bench: { programme }, row }: Work & { row: Row }) {
  const { words, say, official } = useSpeech()
  const law = official(row.criteria)
  const { number, annex } = programme.source
  return (
    <>
      <blockquote>
        {law && (
          <p className="law" lang="zh-CN">
            {law}
          </p>
        )}
        <p className={law ? undefined : 'law'}>{say(row.criteria)}</p>
      </blockquote>
      <p className="src">{words.explanation.source(number ?? '', say(annex), row.id)}</p>
      {row.inferred && <p className="src">{say(row.inferred)}</p>}
      {row.guidance && (
        <>
          <h2>{words.explanation.guidance}</h2>
          <p>{say(row.guidance)}</p>
        </>
      )}
    </>
  )
}
