import type { Work } from '../bench/work.ts'
import { amountText } from '../score/amountText.ts'
import { useSpeech } from '../text/words.ts'

/** The numbers of every counting reading, side by side: the list is counted under all of them at once. */
export function Alternatives({ bench: { programme }, facts }: Work & { facts: Readonly<Record<string, number>> }) {
  const { words, say, language } = useSpeech()
  const names = Object.keys(programme.facts).filter((name) =>
    Object.keys(facts).some((key) => key.startsWith(`${name}@`)),
  )
  return (
    <dl className="alternatives">
      {names.map((name) => {
        const fact = programme.facts[name]!
        const others = Object.entries(facts).filter(([key]) => key.startsWith(`${name}@`))
        return (
          <div key={name}>
            <dt>
              {say(fact.label)}
              <b>{facts[name] === undefined ? words.roster.notFound : amountText(fact, facts[name], language)}</b>
            </dt>
            {others.map(([key, value]) => (
              <dd key={key}>
                {alternativesOf(programme, key)
                  .map((text) => say(text))
                  .join(words.comma)}
                <b>{amountText(fact, value, language)}</b>
              </dd>
            ))}
          </div>
        )
      })}
    </dl>
  )
}

/** The readings that a key such as `fact@one+other` stands for, in words. */
function alternativesOf({ readings }: Work['bench']['programme'], key: string) {
  const [name = '', variant = ''] = key.split('@')
  return variant.split('+').flatMap((id) => {
    const reading = Object.values(readings).find(
      ({ facts, alternatives }) => facts?.includes(name) && id in alternatives,
    )
    return reading ? [reading.alternatives[id]!] : []
  })
}
