import { useEffect, useMemo, useState } from 'react'
import type { Visit } from '#contract/visiting.ts'
import { LEAST_OFFICIALS } from '#core/visiting/record.ts'
import { minuteAt } from '../app/text/moment.ts'
import { useLanguage } from '../app/text/useText.ts'
import { Waiting } from '../app/ui/Waiting.tsx'
import { type DraftProblem, readDraft, type VisitDraft } from './draft.ts'
import { shelve } from './keeping/shelf.ts'
import { PeopleFields, PersonFields } from './PeopleFields.tsx'
import { PhotoFields } from './PhotoFields.tsx'
import { RowFields } from './RowFields.tsx'
import { Signing } from './Signing.tsx'
import { useVisitingText } from './text/visiting.ts'
import { told } from './told.tsx'
import { type KeptDraft, useKeptDraft } from './useKeptDraft.ts'
import { useSending } from './useSending.ts'
import { type Shelf, VisitBar } from './VisitBar.tsx'

interface Props {
  readonly visit: Visit
  readonly account: string
  readonly name: string
}

/** The form of a visit, on a phone: kept at every change, signed by both sides, sent when there is a line. */
export function VisitForm({ visit, account, name }: Props) {
  const kept = useKeptDraft(visit, account, name)
  return kept.draft ? <Form visit={visit} account={account} kept={kept} draft={kept.draft} /> : <Waiting />
}

const NONE: readonly DraftProblem[] = []

function Form({ visit, account, kept, draft }: Omit<Props, 'name'> & { kept: KeptDraft; draft: VisitDraft }) {
  const words = useVisitingText()
  const language = useLanguage()
  const { photos, change } = kept
  const shelf = useShelf(visit)
  const [shown, setShown] = useState(false)
  const content = useMemo(() => readDraft(draft, visit, photos, 'without'), [draft, visit, photos])
  const whole = useMemo(() => readDraft(draft, visit, photos, 'with'), [draft, visit, photos])
  const sending = useSending(account, visit.id, draft.sealed ? whole.record : undefined)
  const isUnsigned = ({ path }: DraftProblem) => path.startsWith('signers.')
  const wrong = whole.problems.filter((one) => !isUnsigned(one))
  const say = told(shown ? wrong : NONE, language)
  const signed = draft.signatures.length > 0
  const setRow = (index: number, row: VisitDraft['rows'][number]) =>
    change({ rows: draft.rows.map((old, at) => (at === index ? row : old)) })
  const show = () => {
    setShown(true)
    requestAnimationFrame(() => document.querySelector<HTMLElement>('.visiting [aria-invalid]')?.focus())
  }
  const seal = () => {
    if (whole.problems.length === 0) change({ sealed: true })
    else show()
  }
  return (
    <>
      <fieldset className="visit-content" disabled={signed}>
        <legend className="sr">{words.signedTitle}</legend>
        <TimeFields draft={draft} say={say} onChange={change} />
        <section className="part">
          <h2>{words.officials}</h2>
          <p className="muted">{words.officialsHelp}</p>
          {say.text('officials')}
          <PeopleFields
            people={draft.officials}
            title={words.official}
            path="officials"
            least={LEAST_OFFICIALS}
            add={words.addOfficial}
            told={say}
            onPeople={(officials) => change({ officials })}
          />
        </section>
        <section className="part">
          <h2>{words.experts}</h2>
          <PeopleFields
            people={draft.experts}
            title={words.expert}
            path="experts"
            least={0}
            add={words.addExpert}
            told={say}
            onPeople={(experts) => change({ experts })}
          />
        </section>
        <section className="part">
          <h2>{words.received}</h2>
          <PersonFields
            title={words.received}
            person={draft.received}
            path="received"
            told={say}
            onPerson={(received) => change({ received })}
          />
        </section>
        <section className="part">
          <h2>{words.found}</h2>
          {visit.lookAt.map((row, index) => (
            <RowFields
              key={row.row}
              row={row}
              found={draft.rows[index]!}
              path={`rows.${index}`}
              told={say}
              onFound={(found) => setRow(index, found)}
            />
          ))}
        </section>
        <section className="part">
          <h2>{words.photos}</h2>
          <PhotoFields
            list={draft.photos}
            photos={photos}
            onAdd={kept.addPhoto}
            onList={(list) => change({ photos: list })}
          />
        </section>
        <section className="part">
          <h2>{words.remarks}</h2>
          <textarea
            className="field"
            rows={4}
            aria-label={words.remarks}
            maxLength={4000}
            value={draft.remarks}
            onChange={(event) => change({ remarks: event.target.value })}
          />
        </section>
      </fieldset>
      <Signing draft={draft} open={content.problems.length} told={say} onShow={show} onChange={change} />
      <VisitBar
        kept={kept}
        shelf={shelf}
        sending={sending}
        sealed={draft.sealed}
        wrong={shown ? wrong.length : 0}
        unsigned={shown && content.problems.length === 0 ? whole.problems.filter(isUnsigned).length : 0}
        onSeal={seal}
      />
    </>
  )
}

/** Puts the visit on the shelf while there is a line. */
function useShelf({ id, programme }: Visit): Shelf {
  const [shelf, setShelf] = useState<Shelf>('shelving')
  useEffect(() => {
    let gone = false
    const settle = (ready: boolean) => !gone && setShelf(ready ? 'shelved' : 'unshelved')
    shelve({ id, programme }).then(settle, () => settle(false))
    return () => {
      gone = true
    }
  }, [id, programme])
  return shelf
}

interface TimeProps {
  readonly draft: VisitDraft
  readonly say: ReturnType<typeof told>
  readonly onChange: (part: Partial<VisitDraft>) => void
}

function TimeFields({ draft, say, onChange }: TimeProps) {
  const words = useVisitingText()
  const now = () => minuteAt(new Date().toISOString()).slice(11)
  return (
    <section className="part">
      <h2>{words.about}</h2>
      <label>
        <span>{words.visitDay}</span>
        <input
          className="field"
          type="date"
          aria-label={words.visitDay}
          value={draft.day}
          {...say.field('day')}
          onChange={(event) => onChange({ day: event.target.value })}
        />
        {say.text('day')}
      </label>
      <div className="pair">
        {(['from', 'to'] as const).map((part) => (
          <div key={part}>
            <label>
              <span>{words[part]}</span>
              <input
                className="field"
                type="time"
                aria-label={words[part]}
                value={draft[part]}
                {...say.field(part)}
                onChange={(event) => onChange({ [part]: event.target.value })}
              />
            </label>
            <button
              className="btn"
              type="button"
              aria-label={`${words[part]}：${words.now}`}
              onClick={() => onChange({ [part]: now() })}
            >
              {words.now}
            </button>
            {say.text(part)}
          </div>
        ))}
      </div>
    </section>
  )
}
