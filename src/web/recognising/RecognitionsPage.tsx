import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type RecognitionItem, recognitionRoutes } from '#contract/recognising.ts'
import { STATES } from '#core/workflow/states.ts'
import { reading } from '../app/api/queries.ts'
import type { ListColumn } from '../app/office/list/column.ts'
import type { Filter } from '../app/office/list/filter.ts'
import { ListPage } from '../app/office/list/ListPage.tsx'
import { type ListSearch, useListState } from '../app/office/list/useListState.ts'
import { dayText } from '../app/text/moment.ts'
import { useLanguage, useSay } from '../app/text/useText.ts'
import { DownloadButton } from '../app/ui/DownloadButton.tsx'
import { Status } from '../app/ui/Status.tsx'
import { NoticesToRecognise } from './NoticesToRecognise.tsx'
import { useRecognisingText } from './text/recognising.ts'
import './recognising.css'

const SHOWN = ['recognised', 'suspended', 'revoked', 'expired'] as const
const LEVELS = ['skilled', 'excellent'] as const
const SORTS = ['name', 'recognised', 'since'] as const

const filterOf = (search: ListSearch) => ({
  states: (search['states'] ?? '').split(',').flatMap((name) => SHOWN.find((state) => state === name) ?? []),
  level: LEVELS.find((level) => level === search['level']),
  text: search['text'],
  due: search['due'] === 'true' || undefined,
})

/** Everybody who was recognised, and the notices whose enterprises wait for it. */
export function RecognitionsPage() {
  const words = useRecognisingText()
  const { say } = useSay()
  const language = useLanguage()
  const state = useListState()
  const { page, size, search } = state
  const filter = filterOf(search)
  const sort = SORTS.find((one) => one === search['sort'])
  const order = search['order'] === 'asc' ? 'asc' : search['order'] === 'desc' ? 'desc' : undefined
  const query = useQuery({
    ...reading(recognitionRoutes.list, { query: { ...filter, sort, order, page, size } }),
    placeholderData: keepPreviousData,
  })
  const filters: readonly Filter[] = [
    { kind: 'text', name: 'text', label: words.text },
    {
      kind: 'choice',
      name: 'level',
      label: words.level,
      choices: LEVELS.map((level) => ({ value: level, label: words.levels[level] })),
    },
    {
      kind: 'choices',
      name: 'states',
      label: words.state,
      choices: SHOWN.map((one) => ({ value: one, label: say(STATES[one]) })),
    },
    { kind: 'check', name: 'due', label: words.dueOnly },
  ]
  return (
    <ListPage<RecognitionItem>
      list="recognitions"
      title={words.title}
      lead={words.lead}
      tabs={<NoticesToRecognise />}
      filters={filters}
      tools={
        <>
          <DownloadButton route={recognitionRoutes.export} asked={{ query: { ...filter, format: 'xlsx', language } }}>
            {words.xlsx}
          </DownloadButton>
          <DownloadButton route={recognitionRoutes.export} asked={{ query: { ...filter, format: 'csv', language } }}>
            {words.csv}
          </DownloadButton>
        </>
      }
      columns={useColumns()}
      rowKey={({ id }) => id}
      nameOf={({ enterprise }) => enterprise}
      query={query}
      state={state}
      opens
      empty={words.none}
    />
  )
}

function useColumns(): readonly ListColumn<RecognitionItem>[] {
  const words = useRecognisingText()
  const language = useLanguage()
  return [
    {
      key: 'name',
      title: words.enterprise,
      shown: 'always',
      sort: 'name',
      cell: ({ id, enterprise, creditCode }) => (
        <>
          <Link className="row-link" data-row-link to="/recognitions/$id" params={{ id }}>
            {enterprise}
          </Link>
          <span className="second">{creditCode}</span>
        </>
      ),
    },
    { key: 'office', title: words.office, cell: ({ office }) => office },
    { key: 'level', title: words.level, cell: ({ level }) => words.levels[level] },
    {
      key: 'state',
      title: words.state,
      shown: 'always',
      sort: 'since',
      cell: ({ state, recheckDue }) => (
        <>
          <Status state={state} />
          {recheckDue && <span className="second amber">{words.due}</span>}
        </>
      ),
    },
    { key: 'certificate', title: words.certificate, cell: ({ certificate }) => certificate },
    {
      key: 'recognised',
      title: words.recognised,
      sort: 'recognised',
      cell: ({ recognisedOn }) => dayText(recognisedOn, language),
    },
    {
      key: 'until',
      title: words.until,
      shown: 'spare',
      cell: ({ untilDay }) => untilDay && dayText(untilDay, language),
    },
    {
      key: 'recheck',
      title: words.recheck,
      cell: ({ lastRecheck }) => lastRecheck !== null && words.year(lastRecheck),
    },
  ]
}
