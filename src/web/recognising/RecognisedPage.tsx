import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { recognitionRoutes } from '#contract/recognising.ts'
import { reading } from '../app/api/queries.ts'
import { countText } from '../app/text/count.ts'
import { dayText } from '../app/text/moment.ts'
import { useLanguage } from '../app/text/useText.ts'
import { DownloadButton } from '../app/ui/DownloadButton.tsx'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { Mark } from '../app/ui/Status.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { useCheckText } from './text/check.ts'
import './recognising.css'

const SIZE = 50

/** The recognised enterprises, for everybody: found by name, taken as open data. */
export function RecognisedPage() {
  const words = useCheckText()
  const language = useLanguage()
  const search: { readonly text?: string; readonly page?: string } = useSearch({ strict: false })
  const page = Math.max(1, Number(search.page ?? 1) || 1)
  const { data, error, refetch } = useQuery({
    ...reading(recognitionRoutes.published, { query: { text: search.text, page, size: SIZE } }),
    placeholderData: keepPreviousData,
  })
  return (
    <div className="recognised">
      <PageHead title={words.recognised} lead={words.recognisedLead} />
      <Find text={search.text ?? ''} />
      <ErrorBox problem={error} onRetry={() => void refetch()} />
      {!data && !error && <Waiting />}
      {data && <p className="muted">{data.total === 0 ? words.none : words.count(countText(data.total))}</p>}
      <ul>
        {data?.items.map(({ enterprise, title, office, recognisedOn, document, suspended }) => (
          <li key={`${enterprise} ${document}`}>
            <h2>
              {enterprise} {suspended && <Mark kind="wait">{words.suspended}</Mark>}
            </h2>
            <p>
              {title} · {office}
            </p>
            <p className="small muted">
              {dayText(recognisedOn, language)} · {document}
            </p>
          </li>
        ))}
      </ul>
      {data && <Pages page={page} pages={Math.ceil(data.total / SIZE)} text={search.text} />}
      <p className="row noprint">
        <DownloadButton route={recognitionRoutes.openData} asked={{ query: { format: 'csv', language } }}>
          {words.csv}
        </DownloadButton>
        <DownloadButton route={recognitionRoutes.openData} asked={{ query: { format: 'json', language } }}>
          {words.json}
        </DownloadButton>
        <Link className="btn" to="/check">
          {words.title}
        </Link>
      </p>
    </div>
  )
}

function Find({ text }: { text: string }) {
  const words = useCheckText()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(text)
  const find = (event: FormEvent) => {
    event.preventDefault()
    const asked = typed.trim()
    void navigate({ to: '/recognised', search: asked ? { text: asked } : {} })
  }
  return (
    <form className="find noprint" role="search" onSubmit={find}>
      <label>
        <span className="sr">{words.search}</span>
        <input
          className="field"
          type="search"
          maxLength={60}
          placeholder={words.search}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <button className="btn main" type="submit">
        {words.find}
      </button>
    </form>
  )
}

function Pages({ page, pages, text }: { page: number; pages: number; text: string | undefined }) {
  const words = useCheckText()
  if (pages <= 1) return null
  const at = (to: number) => ({ ...(text && { text }), page: String(to) })
  return (
    <p className="row noprint">
      {page > 1 && (
        <Link className="btn" to="/recognised" search={at(page - 1)}>
          {words.earlier}
        </Link>
      )}
      <span className="muted">{words.page(page, pages)}</span>
      {page < pages && (
        <Link className="btn" to="/recognised" search={at(page + 1)}>
          {words.later}
        </Link>
      )}
    </p>
  )
}
