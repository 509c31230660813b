import { useState } from 'react'
import { type Policy, policyRoutes } from '#contract/people.ts'
import { sessionRoutes } from '#contract/session.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { FormBox } from '../app/ui/FormBox.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { useFieldError } from '../app/ui/useFieldError.ts'
import { PolicyField } from './PolicyField.tsx'
import { usePolicyText } from './text/policy.ts'

const GROUPS = {
  password: ['passwordLength', 'passwordClasses', 'passwordHistory', 'passwordDays'],
  lock: ['failures', 'lockMinutes'],
  session: ['idleMinutesOfficials', 'idleMinutesEnterprises', 'sessionHours', 'confirmMinutes'],
  invitation: ['invitationDays'],
} as const satisfies Record<string, readonly (keyof Policy)[]>

/** The rules as they are, and what saving would change in them. */
export function PolicyForm({ policy, mayChange }: { policy: Policy; mayChange: boolean }) {
  const words = usePolicyText()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [asking, setAsking] = useState(false)
  const [saved, setSaved] = useState(false)
  const close = () => setAsking(false)
  const set = useAct(policyRoutes.set, {
    refresh: [policyRoutes.read, sessionRoutes.read],
    onDone: () => {
      setTyped({})
      setSaved(true)
      close()
    },
  })
  const error = useFieldError(set.problem)
  const keys = Object.values(GROUPS).flat()
  const next = Object.fromEntries(keys.map((key) => [key, Number(typed[key] ?? policy[key])])) as unknown as Policy
  const changed = keys.filter((key) => next[key] !== policy[key])
  return (
    <>
      <FormBox
        onSubmit={() => changed.length > 0 && setAsking(true)}
        verb={words.save}
        busy={set.busy || !mayChange}
        more={
          <span className="muted" role="status">
            {!mayChange
              ? words.readOnly
              : saved && changed.length === 0
                ? words.saved
                : changed.length === 0 && words.unchanged}
          </span>
        }
      >
        {Object.entries(GROUPS).map(([group, fields]) => (
          <fieldset key={group}>
            <legend>{words.groups[group as keyof typeof GROUPS]}</legend>
            {fields.map((field) => (
              <PolicyField
                key={field}
                field={field}
                value={typed[field] ?? String(policy[field])}
                readOnly={!mayChange}
                error={error(field)}
                onText={(text) => setTyped({ ...typed, [field]: text })}
              />
            ))}
          </fieldset>
        ))}
      </FormBox>
      {asking && (
        <AskFirst
          title={words.title2}
          verb={words.save}
          leave={words.leave}
          busy={set.busy}
          problem={set.problem}
          onDo={() => set.run({ body: next })}
          onLeave={close}
        >
          <p>{words.consequence(changed.length)}</p>
          <ul>
            {changed.map((key) => (
              <li key={key}>
                {words.fields[key][0]} <b>{words.was(policy[key], next[key])}</b>
              </li>
            ))}
          </ul>
        </AskFirst>
      )}
    </>
  )
}
