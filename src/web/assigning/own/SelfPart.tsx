import { useState } from 'react'
import { type ReviewerSelf, reviewerRoutes } from '#contract/assigning.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { Facts } from '../../app/ui/Facts.tsx'
import { FormBox } from '../../app/ui/FormBox.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useFieldError } from '../../app/ui/useFieldError.ts'
import { useStay } from '../../app/ui/useStay.ts'
import { useReviewsText } from './text.ts'

interface Props {
  readonly self: ReviewerSelf
  readonly onTold: (text: string) => void
}

/** Asked for before the first review; afterwards shown, and changed on demand. */
export function SelfPart({ self, onTold }: Props) {
  const words = useReviewsText()
  const [changing, setChanging] = useState(self.identity === null)
  if (changing) return <SelfForm self={self} onTold={onTold} />
  return (
    <section className="assignment-part self-part" aria-labelledby="self">
      <h2 id="self">{words.selfTitle}</h2>
      <Facts
        facts={[
          [words.employer, [self.employer, self.employerCode].filter(Boolean).join(' ')],
          [words.identity, self.identity],
          ...(self.specialities ? ([[words.specialities, self.specialities]] as const) : []),
        ]}
      />
      <button className="btn plain" type="button" onClick={() => setChanging(true)}>
        {words.change}
      </button>
    </section>
  )
}

function SelfForm({ self, onTold }: Props) {
  const words = useReviewsText()
  const before = {
    employer: self.employer,
    employerCode: self.employerCode,
    specialities: self.specialities,
    identity: '',
  }
  const [typed, setTyped] = useState(before)
  const act = useAct(reviewerRoutes.state, {
    refresh: [reviewerRoutes.self, reviewerRoutes.reviews],
    onDone: ({ recused }) => onTold(recused > 0 ? words.savedRecused(recused) : words.saved),
  })
  const error = useFieldError(act.problem)
  useStay(Object.entries(typed).some(([name, text]) => text !== before[name as keyof typeof before]))
  const field = (name: keyof typeof typed) => ({
    label: words[name],
    value: typed[name],
    onText: (text: string) => setTyped({ ...typed, [name]: text }),
    error: error(name),
  })
  return (
    <section className="assignment-part self-part" aria-labelledby="self">
      <h2 id="self">{words.selfTitle}</h2>
      <FormBox
        onSubmit={() => act.run({ body: { version: self.version, ...typed } })}
        verb={words.save}
        busy={act.busy}
        lead={words.selfLead}
      >
        <TextField {...field('employer')} maxLength={120} help={words.employerHelp} autoComplete="organization" />
        <TextField {...field('employerCode')} maxLength={40} optional />
        <TextField
          {...field('identity')}
          maxLength={40}
          optional={self.identity !== null}
          autoComplete="off"
          help={self.identity !== null && words.identityKept(self.identity)}
        />
        <TextField {...field('specialities')} maxLength={300} optional help={words.specialitiesHelp} />
        <ErrorBox problem={act.problem} shown={['employer', 'employerCode', 'identity', 'specialities']} />
      </FormBox>
    </section>
  )
}
