import { useState } from 'react'
import { type CreditCodeProblem, normalCreditCode, readCreditCode } from '#core/codes/creditCode.ts'
import { DEPENDENT_WORDS, dependentOf } from '#core/codes/legalStanding.ts'
import { inputProblem } from '#contract/problems.ts'
import { useSay } from '../text/useText.ts'
import { TextField } from '../ui/TextField.tsx'
import { useRegisterText } from './text/register.ts'

interface Props {
  readonly value: string
  readonly enterprise: string
  readonly onText: (text: string) => void
  readonly error: string | undefined
}

const LENGTH = 18

/** The credit code, judged as it is typed: not before it is long enough, or the person has gone on. */
export function CreditCodeField({ value, enterprise, onText, error }: Props) {
  const words = useRegisterText()
  const { say, language } = useSay()
  const [left, setLeft] = useState(false)
  const code = normalCreditCode(value)
  const read = readCreditCode(value)
  const judged = code !== '' && (left || code.length >= LENGTH)
  const wordsOf = ({ code: why, params }: CreditCodeProblem) => {
    const { title, titleZh } = inputProblem('creditCode', why, params)
    return language === 'zh' ? titleZh : title
  }
  const wrong = judged && !read.ok ? read.problems.map(wordsOf).join(' ') : undefined
  const doubt = read.ok ? dependentOf(read.code, enterprise) : undefined
  return (
    <div className="form-field">
      <TextField
        label={words.creditCode}
        value={value}
        error={wrong ?? error}
        help={
          <>
            {read.ok ? words.creditCodeFits : words.creditCodeHelp} {code && <span>{spaced(code)}</span>}
            {doubt && <p className="amber">{say(DEPENDENT_WORDS[doubt])}</p>}
          </>
        }
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        onText={onText}
        onBlur={() => setLeft(true)}
      />
      {judged && !read.ok && read.suggestion && (
        <p>
          <button className="btn" type="button" onClick={() => onText(read.suggestion ?? value)}>
            {words.meant(read.suggestion)}
          </button>
        </p>
      )}
    </div>
  )
}

/** In groups as the standard has them, so that it can be compared with the licence. */
const spaced = (code: string): string =>
  [code.slice(0, 2), code.slice(2, 8), code.slice(8, 12), code.slice(12)].filter(Boolean).join(' ')
