import { useState } from 'react'
import type { z } from 'zod'
import { dossierRoutes, worklistRoutes } from '#contract/recommending.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { CheckField } from '../../app/ui/CheckField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useActText } from '../text/acts.ts'
import { PhraseField } from './PhraseField.tsx'
import type { Recommended } from './recommended.ts'
import { RecommendResult } from './RecommendResult.tsx'

interface Props {
  readonly applications: readonly Recommended[]
  /** With those that are still to be done. */
  readonly onClose: (left: readonly string[]) => void
}

const CHECKS = ['here', 'operating', 'noTrouble'] as const

const SHOWN = ['opinion']

/** One opinion and the office's own checks for one or many, then what became of each. */
export function RecommendDialog({ applications, onClose }: Props) {
  const words = useActText()
  const [opinion, setOpinion] = useState('')
  const [checked, setChecked] = useState<readonly string[]>([])
  const [result, setResult] = useState<z.output<typeof dossierRoutes.recommend.response>>()
  const recommend = useAct(dossierRoutes.recommend, {
    refresh: [worklistRoutes.list, worklistRoutes.counts, dossierRoutes.read],
    onDone: setResult,
  })
  const error = useFieldError(recommend.problem)
  if (result) return <RecommendResult applications={applications} result={result} onClose={onClose} />
  const run = () =>
    recommend.run({
      body: {
        applications: applications.map(({ id, version }) => ({ id, version })),
        opinion,
        checks: { here: true, operating: true, noTrouble: true },
      },
    })
  return (
    <AskFirst
      title={words.recommendTitle(applications.length)}
      verb={words.recommendMany(applications.length)}
      leave={words.leave}
      busy={recommend.busy}
      ready={CHECKS.every((check) => checked.includes(check))}
      why={words.tickAll}
      problem={recommend.problem}
      shown={SHOWN}
      onDo={run}
      onLeave={() => onClose(applications.map(({ id }) => id))}
    >
      <p>{words.recommendText(applications.length)}</p>
      <ul className="names">
        {applications.map(({ id, name }) => (
          <li key={id}>{name}</li>
        ))}
      </ul>
      <PhraseField
        label={words.opinion}
        help={words.opinionHelp}
        value={opinion}
        onText={setOpinion}
        phrases={words.phrases.opinion}
        most={500}
        error={error('opinion')}
      />
      <fieldset>
        <legend>{words.checks}</legend>
        <p className="small muted">{words.checksHelp}</p>
        {CHECKS.map((check) => (
          <CheckField
            key={check}
            checked={checked.includes(check)}
            onCheck={(on) => setChecked(on ? [...checked, check] : checked.filter((one) => one !== check))}
          >
            {words.check[check]}
          </CheckField>
        ))}
      </fieldset>
    </AskFirst>
  )
}
