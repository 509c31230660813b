import { useEffect, useState } from 'react'
import type { Counted } from '#roster/whoCounted.ts'
import type { Work } from '../bench/work.ts'
import { useSpeech } from '../text/words.ts'
import { chainOf, leftOutGroups, leftOutOf } from './leftOut.ts'
import { LeftOutNames } from './LeftOutNames.tsx'

/** Enough to check a list of a whole enterprise by hand. */
const MOST = 5000

/** Who of the list stands behind each fact and who does not, as a subtraction that can be checked. */
export function CountedPeople({ facts, ...work }: Work & { facts: readonly string[] }) {
  const { words, say } = useSpeech()
  const { state, bench } = work
  const counted = facts.filter((fact) => state.check.roster?.facts[fact] !== undefined)
  const all = useWho(work, counted)
  const labelOf = (fact: string) => say(bench.programme.facts[fact]!.label)
  if (counted.length === 0) return null
  if (!state.roster.reading) return <p className="origin">{words.explanation.noList}</p>
  const chain = chainOf(counted, bench.programme.facts)
  return (
    <>
      {chain.map(({ name, whole }, at) => {
        const who = all[name]
        if (!who) return null
        const from = whole === undefined ? undefined : all[whole]
        const goesOn = whole !== undefined && chain[at - 1]?.name === whole
        return (
          <Subtraction
            key={name}
            {...work}
            who={who}
            from={from}
            label={labelOf(name)}
            fromLabel={whole && labelOf(whole)}
            goesOn={goesOn}
          />
        )
      })}
    </>
  )
}

interface Props extends Work {
  readonly who: Counted
  /** The larger group that this one is part of. */
  readonly from: Counted | undefined
  readonly label: string
  readonly fromLabel: string | undefined
  /** The larger group stands just above as the end of its own subtraction. */
  readonly goesOn: boolean
}

function Subtraction({ who, from, label, fromLabel, goesOn, ...work }: Props) {
  const { words, language } = useSpeech()
  const [names, setNames] = useState(false)
  const { rules } = work.bench.desk
  const left = leftOutOf(who, from)
  const all = from ? from.counted : who.counted + who.leftOut
  return (
    <>
      <table className={`count ${goesOn ? 'on' : ''}`}>
        <caption className="sr">{`${words.explanation.counted}${words.colon}${label}`}</caption>
        <tbody>
          {!goesOn && (
            <tr className={from && 'tt'}>
              <th scope="row">{fromLabel ?? words.explanation.listed}</th>
              <td className="r">{all}</td>
              <td className="q" />
            </tr>
          )}
          <tr className="less">
            <th scope="row">{words.explanation.left}</th>
            <td className="r">−{all - who.counted}</td>
            <td className="q">
              {leftOutGroups(left, rules, words, language)}{' '}
              {left.length > 0 && (
                <button className="link" type="button" aria-expanded={names} onClick={() => setNames(!names)}>
                  {names ? words.explanation.hideNames : words.explanation.showNames}
                </button>
              )}
            </td>
          </tr>
          <tr className="tt">
            <th scope="row">{label}</th>
            <td className="r">{who.counted}</td>
            <td className="q" />
          </tr>
        </tbody>
      </table>
      {names && <LeftOutNames people={left} {...work} />}
    </>
  )
}

function useWho({ bench, state }: Work, facts: readonly string[]): Readonly<Record<string, Counted | undefined>> {
  const [found, setFound] = useState<Readonly<Record<string, Counted | undefined>>>({})
  const { reading } = state.roster
  const wish = facts.join(' ')
  useEffect(() => {
    if (!reading?.grid) return
    let wanted = true
    const names = wish.split(' ').filter(Boolean)
    Promise.all(names.map(async (name) => [name, await bench.desk.who(name, MOST)] as const)).then(
      (entries) => {
        if (wanted) setFound(Object.fromEntries(entries))
      },
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [bench, reading, wish])
  return found
}
