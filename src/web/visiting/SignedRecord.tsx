import { type SignedVisit, siteVisitRoutes, type Visit } from '#contract/visiting.ts'
import type { Fact } from '#core/programme/programme.ts'
import { SEEN_NAMES } from '#core/visiting/record.ts'
import { valueText } from '#core/verifying/valueText.ts'
import { addressOf } from '../app/api/address.ts'
import { useMarks } from '../app/text/useMarks.ts'
import { dayText } from '../app/text/moment.ts'
import { useSay } from '../app/text/useText.ts'
import { DownloadButton } from '../app/ui/DownloadButton.tsx'
import { Drawn } from './SignaturePad.tsx'
import { useVisitingText } from './text/visiting.ts'

interface Props {
  readonly visit: Visit
  readonly signed: SignedVisit
}

/** The signed record, as it stands for ever. */
export function SignedRecord({ visit, signed }: Props) {
  const words = useVisitingText()
  const marks = useMarks()
  const { language } = useSay()
  const { day, from, to, officials, experts, received, remarks, refusal } = signed
  const people = (list: readonly { readonly name: string; readonly post: string }[]) =>
    list.map(({ name, post }) => `${name}${marks.bracketed(post)}`).join(marks.and)
  const params = { id: visit.id }
  return (
    <article className="signed-visit">
      <h2>{words.signedTitle}</h2>
      <p role="status">{(refusal ? words.refusedLead : words.signedLead)(dayText(day, language), from, to)}</p>
      <div className="form-acts">
        <DownloadButton route={siteVisitRoutes.paper} asked={{ params, query: { format: 'docx', language } }}>
          {words.paperDocx}
        </DownloadButton>
        <DownloadButton route={siteVisitRoutes.paper} asked={{ params, query: { format: 'pdf', language } }}>
          {words.paperPdf}
        </DownloadButton>
      </div>
      <dl className="facts">
        <Line name={words.officials}>{people(officials)}</Line>
        {experts.length > 0 && <Line name={words.experts}>{people(experts)}</Line>}
        <Line name={words.received}>{people([received])}</Line>
      </dl>
      <FoundTable visit={visit} signed={signed} />
      <dl className="facts">
        <Line name={words.remarks}>{remarks || words.noRemarks}</Line>
        <Line name={words.hash}>
          <code>{signed.sha256}</code>
        </Line>
      </dl>
      {signed.photos.length > 0 && (
        <ul className="photos">
          {signed.photos.map(({ note }, index) => (
            <li key={addressOf(siteVisitRoutes.photo, { params: { ...params, number: index + 1 } })}>
              <img
                src={addressOf(siteVisitRoutes.photo, { params: { ...params, number: index + 1 } })}
                alt={words.photo(index + 1)}
                loading="lazy"
              />
              {note && <span>{note}</span>}
            </li>
          ))}
        </ul>
      )}
      <div className="signatures">
        {signed.signatures.map(({ side, name, strokes, typed }) => (
          <figure key={`${side} ${name}`}>
            <figcaption>{words.signOf[side](name)}</figcaption>
            {typed ? (
              <p className="muted">{words.typedMark}</p>
            ) : (
              <Drawn label={words.signOf[side](name)} strokes={strokes} />
            )}
          </figure>
        ))}
      </div>
      {refusal && (
        <dl className="facts">
          <Line name={words.refusedBy(received.name)}>{refusal.reason}</Line>
          {refusal.witness && <Line name={words.witnessed}>{refusal.witness}</Line>}
        </dl>
      )}
    </article>
  )
}

const Line = ({ name, children }: { readonly name: string; readonly children: React.ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)

function FoundTable({ visit, signed }: Props) {
  const words = useVisitingText()
  const marks = useMarks()
  const { say, language } = useSay()
  return (
    <table className="tbl cards">
      <thead>
        <tr>
          <th scope="col">{words.rows}</th>
          <th scope="col">{words.seen}</th>
          <th scope="col">{words.note}</th>
        </tr>
      </thead>
      <tbody>
        {signed.rows.map(({ row, seen, values, note }) => {
          const looked = visit.lookAt.find((one) => one.row === row)
          return (
            <tr key={row}>
              <th scope="row">
                {row} {looked && say(looked.name)}
              </th>
              <td data-label={words.seen}>{seen !== '' && say(SEEN_NAMES[seen])}</td>
              <td data-label={words.note}>
                {values.map(({ fact: key, value }) => {
                  const fact = looked?.facts.find((one) => one.key === key)?.fact
                  return (
                    fact && (
                      <div key={key}>
                        {say(fact.label)}
                        {marks.colon}
                        <b>{valueText(fact as unknown as Fact, value, language)}</b>
                      </div>
                    )
                  )
                })}
                {note}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
