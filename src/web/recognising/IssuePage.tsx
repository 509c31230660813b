import { useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type RecognitionCandidate, recognitionRoutes } from '#contract/recognising.ts'
import { reading } from '../app/api/queries.ts'
import { dayAt, dayText } from '../app/text/moment.ts'
import { useLanguage } from '../app/text/useText.ts'
import { AskFirst } from '../app/ui/AskFirst.tsx'
import { DownloadButton } from '../app/ui/DownloadButton.tsx'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { Mark, Status } from '../app/ui/Status.tsx'
import { TextField } from '../app/ui/TextField.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { useFieldError } from '../app/ui/useFieldError.ts'
import { Waiting } from '../app/ui/Waiting.tsx'
import { NoticeLine } from './NoticesToRecognise.tsx'
import { useRecognisingText } from './text/recognising.ts'
import './recognising.css'

const isReady = ({ state, over, clear }: RecognitionCandidate): boolean => state === 'on_notice' && over && clear

/** 发文认定: the enterprises of a notice, what stands against each, and one order for those that are chosen. */
export function IssuePage() {
  const words = useRecognisingText()
  const language = useLanguage()
  const { notice: id } = useParams({ from: '/inside/office/recognitions/issue/$notice' })
  const { data, error, refetch } = useQuery(reading(recognitionRoutes.candidates, { params: { id } }))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState(0)
  if (error) return <ErrorBox problem={error} onRetry={() => void refetch()} />
  if (!data) return <Waiting />
  const ready = data.items.filter(isReady)
  const chosen = ready.filter(({ application }) => !left.has(application))
  const toggle = (application: string) => {
    const next = new Set(left)
    if (!next.delete(application)) next.add(application)
    setLeft(next)
  }
  return (
    <>
      <PageHead
        title={words.issueTitle}
        lead={
          <>
            {data.notice.title}
            <br />
            <NoticeLine notice={data.notice} />
            <br />
            {words.issueLead}
          </>
        }
      >
        <Link className="btn" to="/recognitions">
          {words.back}
        </Link>
      </PageHead>
      {done > 0 && (
        <p role="status">
          <Mark kind="done">{words.issued(done)}</Mark>
        </p>
      )}
      <div className="scroll-x">
        <table className="tbl cards candidates">
          <thead>
            <tr>
              <th scope="col">{words.choose}</th>
              <th scope="col">{words.enterprise}</th>
              <th scope="col">{words.office}</th>
              <th scope="col">{words.level}</th>
              <th scope="col">{words.standing}</th>
            </tr>
          </thead>
          <tbody>
            {data.items.map((item) => (
              <tr key={item.application}>
                <td>
                  <input
                    type="checkbox"
                    aria-label={words.chooseOne(item.enterprise)}
                    disabled={!isReady(item)}
                    checked={isReady(item) && !left.has(item.application)}
                    onChange={() => toggle(item.application)}
                  />
                </td>
                <td>
                  {item.enterprise}
                  <span className="second">{item.creditCode}</span>
                </td>
                <td data-label={words.office}>{item.office}</td>
                <td data-label={words.level}>{words.levels[item.level]}</td>
                <td>
                  <Standing item={item} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="issue-bar">
        <span>{chosen.length === 0 && words.nobody}</span>
        <button className="btn main" type="button" disabled={chosen.length === 0} onClick={() => setAsking(true)}>
          {words.issue(chosen.length)}
        </button>
      </div>
      {data.orders.length > 0 && (
        <section className="orders">
          <h2>{words.orders}</h2>
          <ul>
            {data.orders.map(({ id: order, documentNumber, issuedOn, enterprises }) => (
              <li key={order}>
                <span>{words.orderOf(documentNumber, dayText(issuedOn, language), enterprises)}</span>
                <OrderPapers order={order} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {asking && (
        <IssueDialog
          notice={id}
          chosen={chosen}
          onClose={() => setAsking(false)}
          onDone={(count) => {
            setDone(count)
            setAsking(false)
          }}
        />
      )}
    </>
  )
}

function Standing({ item }: { item: RecognitionCandidate }) {
  const words = useRecognisingText()
  if (item.state !== 'on_notice') return <Status state={item.state} />
  if (isReady(item)) return <Mark kind="none">{words.ready}</Mark>
  return (
    <>
      {!item.over && <Mark kind="wait">{words.notOver}</Mark>}
      {!item.clear && <Mark kind="back">{words.objection}</Mark>}
    </>
  )
}

export function OrderPapers({ order }: { order: string }) {
  const words = useRecognisingText()
  const language = useLanguage()
  return (
    <span className="row">
      {(['docx', 'pdf'] as const).map((format) => (
        <DownloadButton
          key={format}
          route={recognitionRoutes.order}
          asked={{ params: { id: order }, query: { format, language } }}
        >
          {words.orderPaper(format === 'docx' ? 'Word' : 'PDF')}
        </DownloadButton>
      ))}
    </span>
  )
}

interface IssueDialogProps {
  readonly notice: string
  readonly chosen: readonly RecognitionCandidate[]
  readonly onClose: () => void
  readonly onDone: (count: number) => void
}

const SHOWN = ['documentNumber', 'issuedOn']

function IssueDialog({ notice, chosen, onClose, onDone }: IssueDialogProps) {
  const words = useRecognisingText()
  const [documentNumber, setNumber] = useState('')
  const [issuedOn, setDay] = useState(() => dayAt(new Date().toISOString()))
  const act = useAct(recognitionRoutes.issue, {
    refresh: [recognitionRoutes.candidates, recognitionRoutes.notices, recognitionRoutes.list],
    onDone: ({ recognised }) => onDone(recognised),
  })
  const error = useFieldError(act.problem)
  const excellent = chosen.filter(({ level }) => level === 'excellent').length
  const run = () =>
    act.run({
      params: { id: notice },
      body: {
        documentNumber,
        issuedOn,
        applications: chosen.map(({ application, version }) => ({ id: application, version })),
      },
    })
  const named = chosen.flatMap(({ enterprise }, at) => {
    const said = error(`applications.${at}`)
    return said === undefined ? [] : [{ enterprise, said }]
  })
  return (
    <AskFirst
      title={words.issueTitle}
      verb={words.issue(chosen.length)}
      leave={words.leaveIssue}
      busy={act.busy}
      problem={act.problem}
      shown={[...SHOWN, ...chosen.map((_, at) => `applications.${at}`)]}
      onDo={run}
      onLeave={onClose}
    >
      <p>{words.issueConsequence(chosen.length, excellent)}</p>
      <TextField
        label={words.documentNumber}
        help={words.documentHelp}
        value={documentNumber}
        onText={setNumber}
        error={error('documentNumber')}
        maxLength={40}
      />
      <TextField label={words.issuedOn} type="date" value={issuedOn} onText={setDay} error={error('issuedOn')} />
      {named.length > 0 && (
        <ul className="refused">
          {named.map(({ enterprise, said }) => (
            <li key={enterprise}>
              <b>{enterprise}</b> {said}
            </li>
          ))}
        </ul>
      )}
    </AskFirst>
  )
}
