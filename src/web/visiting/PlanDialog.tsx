import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { worklistRoutes } from '#contract/recommending.ts'
import { siteVisitRoutes } from '#contract/visiting.ts'
import { useProgramme } from '../app/api/programme.ts'
import { reading } from '../app/api/queries.ts'
import { useSay } from '../app/text/useText.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { TextField } from '../app/ui/TextField.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { Waiting } from '../app/ui/Waiting.tsx'
import { useVisitingText } from './text/visiting.ts'

const MOST_SHOWN = 50

/** Whom to visit, when, and what to look at there. */
export function PlanDialog({ onClose }: { readonly onClose: () => void }) {
  const words = useVisitingText()
  const { say } = useSay()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [rows, setRows] = useState<readonly string[]>([])
  const [day, setDay] = useState('')
  const query = useQuery(
    reading(worklistRoutes.list, {
      query: { states: ['under_review'], text: text.trim() || undefined, size: MOST_SHOWN },
    }),
  )
  const programme = useProgramme()
  const act = useAct(siteVisitRoutes.plan, { refresh: [siteVisitRoutes.list], onDone: onClose })
  const ready = chosen.length > 0 && rows.length > 0
  return (
    <AskFirst
      title={words.planTitle}
      wide
      verb={words.planVerb(chosen.length)}
      leave={words.leave}
      busy={act.busy}
      ready={ready}
      problem={act.problem}
      onDo={() => act.run({ body: { applications: [...chosen], day: day || null, rows: [...rows] } })}
      onLeave={onClose}
    >
      <TextField label={words.search} value={text} onText={setText} optional maxLength={60} />
      <fieldset>
        <legend>
          {words.enterprise} <span className="quiet">{words.chooseEnterprises(chosen.length)}</span>
        </legend>
        {query.isPending && <Waiting />}
        {query.data?.items.length === 0 && <p className="muted">{words.noCandidates}</p>}
        <div className="visit-choices">
          {query.data?.items.map(({ id, name }) => (
            <Choice key={id} list={chosen} value={id} onList={setChosen}>
              {name}
            </Choice>
          ))}
        </div>
      </fieldset>
      <TextField label={words.day} type="date" value={day} help={words.dayHelp} optional onText={setDay} />
      <fieldset>
        <legend>{words.rows}</legend>
        <div className="visit-choices">
          {programme?.rubric.groups.flatMap((group) =>
            group.rows.map((row) => (
              <Choice key={row.id} list={rows} value={row.id} onList={setRows}>
                {`${row.id} ${say(row.title ?? row.indicator)}`}
              </Choice>
            )),
          )}
        </div>
      </fieldset>
    </AskFirst>
  )
}

interface ChoiceProps {
  readonly list: readonly string[]
  readonly value: string
  readonly onList: (list: readonly string[]) => void
  readonly children: string
}

const Choice = ({ list, value, onList, children }: ChoiceProps) => (
  <label>
    <input
      type="checkbox"
      checked={list.includes(value)}
      onChange={(event) => onList(event.target.checked ? [...list, value] : list.filter((one) => one !== value))}
    />
    {children}
  </label>
)
