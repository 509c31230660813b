import type { Outline } from '#core/programme/outline.ts'
import { dayText } from '../text/day.ts'
import { useSpeech } from '../text/words.ts'

export function Foot({ outline: { place, source } }: { outline: Outline }) {
  const { words, say, language } = useSpeech()
  return (
    <footer className="foot noprint">
      <div>
        {place.host && <span>{words.foot.host(say(place.host))}</span>}
        <span>
          {words.foot.basis(say(source.document), source.number ?? '')}
          {source.issued && <> · {dayText(source.issued, language)}</>}
        </span>
        <span>{words.foot.notBinding}</span>
      </div>
    </footer>
  )
}
