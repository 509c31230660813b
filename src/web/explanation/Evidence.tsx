import type { Row } from '#core/programme/programme.ts'
import type { Work } from '../bench/work.ts'
import { dayText } from '../text/day.ts'
import { useSpeech } from '../text/words.ts'

/** What will be asked for when applying, who confirms it, and which time the facts speak of. */
export function Evidence({ bench: { programme }, state: { check }, row }: Work & { row: Row }) {
  const { words, say, language } = useSpeech()
  const names = (row.verifiers ?? []).flatMap((id) =>
    programme.departments[id] ? [say(programme.departments[id])] : [],
  )
  const time = {
    year: words.explanation.inYear(check.year),
    status: words.explanation.atCutOff(dayText(check.cutOff, language)),
    ever: words.explanation.ever,
  }
  return (
    <section className="e-proof extra">
      {(row.evidence ?? []).length > 0 && (
        <div>
          <h2>{words.explanation.evidence}</h2>
          <ul>
            {(row.evidence ?? []).map((text) => (
              <li key={say(text)}>{say(text)}</li>
            ))}
          </ul>
        </div>
      )}
      <div>
        <h2>{words.explanation.time}</h2>
        <p>{time[row.basis]}</p>
        {names.length > 0 && <p>{words.explanation.verifiers(names.join(words.comma))}</p>}
      </div>
    </section>
  )
}
