import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { type AskedFact, verificationRoutes } from '#contract/verifying.ts'
import { reading } from '../app/api/queries.ts'
import { FilterForm } from '../app/office/list/FilterForm.tsx'
import { ListPages } from '../app/office/list/ListPages.tsx'
import { useListState } from '../app/office/list/useListState.ts'
import { countText } from '../app/text/count.ts'
import { useLanguage } from '../app/text/useText.ts'
import { DownloadButton } from '../app/ui/DownloadButton.tsx'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { TabLink } from '../app/ui/TabLink.tsx'
import { useStay } from '../app/ui/useStay.ts'
import { Waiting } from '../app/ui/Waiting.tsx'
import { AnswerCard } from './AnswerCard.tsx'
import { SendBar } from './SendBar.tsx'
import { SheetBox } from './SheetBox.tsx'
import { useVerifyingText } from './text/verifying.ts'
import { useAnswers } from './useAnswers.ts'
import './verifying.css'

const SHOWN = ['all', 'open'] as const
const NONE: readonly AskedFact[] = []

/** What a department is asked about each enterprise of a batch; answered here, or in a spreadsheet. */
export function AnswerPage() {
  const words = useVerifyingText()
  const language = useLanguage()
  const { department = '', batch = '' } = useParams({ strict: false })
  const within = { department, batch }
  const list = useListState()
  const { search, page, size } = list
  const show = SHOWN.find((one) => one === search['show']) ?? 'all'
  const query = useQuery({
    ...reading(verificationRoutes.list, { query: { ...within, show, page, size, text: search['text'] } }),
    placeholderData: keepPreviousData,
  })
  const tasks = useQuery(reading(verificationRoutes.tasks, {}))
  const task = tasks.data?.find((one) => one.department === department && one.batch === batch)
  const answers = useAnswers(within, query.data?.items ?? [], query.data?.asked ?? NONE)
  const [bringing, setBringing] = useState(false)
  useStay(answers.count > 0)
  const title = task ? `${task.departmentName} ${words.batch(task.year, task.number)}` : words.title
  return (
    <>
      <p className="crumb">
        <Link to="/verification">{words.title}</Link>
      </p>
      <PageHead title={title} lead={task && words.progress(countText(task.answered), countText(task.asked))}>
        <DownloadButton route={verificationRoutes.sheet} asked={{ query: { ...within, language } }}>
          {words.take}
        </DownloadButton>
        <button className="btn" type="button" onClick={() => setBringing(true)}>
          {words.bring}
        </button>
      </PageHead>
      <p className="muted">{words.sheetHelp}</p>
      <nav className="state-tabs" aria-label={words.answer}>
        {SHOWN.map((one) => (
          <TabLink key={one} to="." search={{ show: one }} current={one === show}>
            {one === 'all' ? words.all : words.left}
          </TabLink>
        ))}
      </nav>
      <FilterForm filters={[{ kind: 'text', name: 'text', label: words.search }]} state={list} />
      <ErrorBox problem={query.error} onRetry={() => void query.refetch()} />
      {query.isPending && <Waiting />}
      {query.data?.items.length === 0 && (
        <p className="empty">{show === 'open' && !search['text'] ? words.allAnswered : words.noneHere}</p>
      )}
      {query.data?.items.map((item) => (
        <AnswerCard key={item.application} item={item} asked={query.data.asked} answers={answers} />
      ))}
      {query.data && <ListPages total={query.data.total} more={query.data.more} state={list} />}
      <SendBar answers={answers} />
      {bringing && query.data && (
        <SheetBox within={within} asked={query.data.asked} onClose={() => setBringing(false)} />
      )}
    </>
  )
}
