import type { Row, Text } from '#core/programme/programme.ts'
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
      <div>
        <Papers title={words.explanation.evidence} texts={row.evidence} />
        <Papers title={words.explanation.instead} texts={row.evidenceInstead} />
        <Papers title={words.explanation.held} texts={row.evidenceHeld} />
      </div>
      <div>
        <h2>{words.explanation.time}</h2>
        <p>{time[row.basis]}</p>
        {names.length > 0 && <p>{words.explanation.verifiers(names.join(words.comma))}</p>}
      </div>
    </section>
  )
}

function Papers({ title, texts }: { title: string; texts: readonly Text[] | undefined }) {
  const { say } = useSpeech()
  if (!texts || texts.length === 0) return null
  return (
    <>
      <h2>{title}</h2>
      <ul>
        {texts.map((text) => (
          <li key={say(text)}>{say(text)}</li>
        ))}
      </ul>
    </>
  )
}
