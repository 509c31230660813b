import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type NoticeDraft, noticeRoutes } from '#contract/noticing.ts'
import { reading } from '../../app/api/queries.ts'
import { useSay } from '../../app/text/useText.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { DownloadButton } from '../../app/ui/DownloadButton.tsx'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { PageHead } from '../../app/ui/PageHead.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useStay } from '../../app/ui/useStay.ts'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { useOfficeText } from '../text/office.ts'
import { DraftForm, type TypedNotice, typedOf } from './DraftForm.tsx'
import { DraftList } from './DraftList.tsx'
import { Dropped, Findings } from './Findings.tsx'
import '../notices.css'

/** A notice before it is published: its words, its list, and what keeps it back. */
export function NoticeDraftPage() {
  const words = useOfficeText()
  const { id = '' } = useParams({ strict: false })
  const { data, error, refetch } = useQuery(reading(noticeRoutes.draft, { params: { id } }))
  if (data) return <Draft key={data.version} draft={data} />
  return (
    <>
      <PageHead title={words.title} />
      {error ? <ErrorBox problem={error} onRetry={() => void refetch()} /> : <Waiting />}
    </>
  )
}

function Draft({ draft }: { draft: NoticeDraft }) {
  const words = useOfficeText()
  const { say, language } = useSay()
  const [typed, setTyped] = useState<TypedNotice>(() => typedOf(draft))
  const dirty = JSON.stringify(typed) !== JSON.stringify(typedOf(draft))
  useStay(dirty)
  const save = useAct(noticeRoutes.change, { refresh: [noticeRoutes.draft] })
  const { id, version } = draft
  const change = (part: Partial<TypedNotice>) => setTyped((now) => ({ ...now, ...part }))
  return (
    <>
      <p className="crumb">
        <Link to="/notice-work">{words.back}</Link>
      </p>
      <PageHead title={words.draftTitle(say(draft.batchText), draft.number)}>
        {(['docx', 'pdf'] as const).map((format) => (
          <DownloadButton
            key={format}
            route={noticeRoutes.draftPaper}
            asked={{ params: { id }, query: { format, language } }}
          >
            {words.paper(format === 'docx' ? 'Word' : 'PDF')}
          </DownloadButton>
        ))}
        <Publish draft={draft} dirty={dirty} />
      </PageHead>
      <Findings findings={draft.findings} />
      <Dropped draft={draft} out={typed.out} onOut={(out) => change({ out })} />
      <div className="draft-grid">
        <DraftForm
          draft={draft}
          typed={typed}
          change={change}
          busy={save.busy}
          dirty={dirty}
          problem={save.problem}
          onSave={() => save.run({ params: { id }, body: { version, ...typed, out: [...typed.out] } })}
        />
        <DraftList draft={draft} />
      </div>
    </>
  )
}

function Publish({ draft, dirty }: { draft: NoticeDraft; dirty: boolean }) {
  const words = useOfficeText()
  const navigate = useNavigate()
  const [asking, setAsking] = useState(false)
  const { id, version, list, reserved, notSelected } = draft
  const publish = useAct(noticeRoutes.publish, {
    refresh: [noticeRoutes.work, noticeRoutes.open],
    onDone: (notice) => void navigate({ to: '/notices/$id', params: { id: notice.id } }),
  })
  const why = notReady(draft, dirty, words)
  return (
    <>
      <button className="btn main" type="button" disabled={why !== undefined} onClick={() => setAsking(true)}>
        {words.publish}
      </button>
      {why && <span className="muted">{why}</span>}
      {asking && (
        <AskFirst
          title={words.publishTitle}
          verb={words.publish}
          leave={words.keep}
          busy={publish.busy}
          problem={publish.problem}
          onDo={() => publish.run({ params: { id }, body: { version, listed: list.length } })}
          onLeave={() => setAsking(false)}
        >
          <p>{words.consequence(list.length, reserved.length, notSelected.length)}</p>
        </AskFirst>
      )}
    </>
  )
}

function notReady(
  { dropped, findings, contact: { unit, phone, address } }: NoticeDraft,
  dirty: boolean,
  words: ReturnType<typeof useOfficeText>,
): string | undefined {
  if (dirty) return words.saveFirst
  if (dropped.some(({ out }) => !out)) return words.droppedFirst
  if (findings.length > 0) return words.findingsFirst
  return unit && phone && address ? undefined : words.contactFirst
}
