import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { conferenceRoutes } from '#contract/conferring.ts'
import { reading } from '../app/api/queries.ts'
import { useSession } from '../app/door/useSession.ts'
import { can, rolesOf } from '../app/frame/can.ts'
import { dayAt, dayText } from '../app/text/moment.ts'
import { useLanguage } from '../app/text/useText.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { SelectField } from '../app/ui/SelectField.tsx'
import { Mark } from '../app/ui/Status.tsx'
import { TextField } from '../app/ui/TextField.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { Waiting } from '../app/ui/Waiting.tsx'
import { useBatches } from '../recommending/useBatches.ts'
import { STATE_MARKS } from './stateMarks.ts'
import { useConferringText } from './text/conferring.ts'
import './conferring.css'

/** Every conference one may enter, newest first. */
export function ConferencesPage() {
  const words = useConferringText()
  const language = useLanguage()
  const { data, error, refetch } = useQuery(reading(conferenceRoutes.list, {}))
  const mayPlan = can('conference.create', rolesOf(useSession()))
  const [planning, setPlanning] = useState(false)
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        {mayPlan && (
          <button className="btn main" type="button" onClick={() => setPlanning(true)}>
            {words.create}
          </button>
        )}
      </PageHead>
      <ErrorBox problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting />}
      {data?.length === 0 && <p className="empty">{words.none}</p>}
      {data && data.length > 0 && (
        <div className="scroll-x" tabIndex={0} role="region" aria-label={words.title}>
          <table className="conferring">
            <thead>
              <tr>
                <th>{words.name}</th>
                <th>{words.batch}</th>
                <th>{words.heldOn}</th>
                <th>{words.place}</th>
                <th>{words.state}</th>
              </tr>
            </thead>
            <tbody>
              {data.map(({ id, title, batch, heldOn, place, state }) => (
                <tr key={id}>
                  <th scope="row">
                    <Link to="/conferences/$id" params={{ id }}>
                      {title}
                    </Link>
                  </th>
                  <td>{batch ? words.batchName(batch.year, batch.number) : words.policy}</td>
                  <td className="nw">{dayText(heldOn, language)}</td>
                  <td>{place}</td>
                  <td>
                    <Mark kind={STATE_MARKS[state]}>{words.states[state]}</Mark>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {planning && <PlanBox onClose={() => setPlanning(false)} />}
    </>
  )
}

function PlanBox({ onClose }: { onClose: () => void }) {
  const words = useConferringText()
  const go = useNavigate()
  const now = useSession()?.now
  const { batches } = useBatches(undefined)
  const [typed, setTyped] = useState({ batch: '', title: '', heldOn: now ? dayAt(now) : '', place: '' })
  const act = useAct(conferenceRoutes.create, {
    refresh: [conferenceRoutes.list],
    onDone: ({ id }) => void go({ to: '/conferences/$id', params: { id } }),
  })
  const set = (more: Partial<typeof typed>) => setTyped({ ...typed, ...more })
  return (
    <AskFirst
      title={words.create}
      verb={words.create}
      leave={words.leave}
      busy={act.busy}
      problem={act.problem}
      onLeave={onClose}
      onDo={() => act.run({ body: { ...typed, batch: typed.batch || null } })}
    >
      <SelectField
        label={words.batch}
        value={typed.batch}
        onText={(batch) => set({ batch })}
        empty={words.policy}
        optional
        help={words.createHelp}
        choices={(batches ?? []).map(({ id, year, number }) => ({ value: id, label: words.batchName(year, number) }))}
      />
      <TextField label={words.name} value={typed.title} onText={(title) => set({ title })} />
      <TextField label={words.heldOn} type="date" value={typed.heldOn} onText={(heldOn) => set({ heldOn })} />
      <TextField label={words.place} value={typed.place} onText={(place) => set({ place })} optional />
    </AskFirst>
  )
}
