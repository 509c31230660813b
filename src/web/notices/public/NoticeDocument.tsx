import { useState } from 'react'
import type { NoticePage } from '#contract/noticing.ts'
import { LEVELS } from '#core/notices/content.ts'
import { dayText } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { SelectField } from '../../app/ui/SelectField.tsx'
import { TextField } from '../../app/ui/TextField.tsx'
import { usePublicText } from '../text/public.ts'

type Line = NoticePage['list'][number]

/** Long enough that one looks for a name. */
const LONG = 12

/** The notice as it was published, word for word. */
export function NoticeDocument({ notice }: { notice: NoticePage }) {
  const words = usePublicText()
  const { say, official, language } = useSay()
  const { title, introduction, publishedOn, firstDay, lastDay, days, host, sha256, list } = notice
  return (
    <article className="notice-doc">
      <h1>{say(title)}</h1>
      {official(title) && (
        <p className="notice-official" lang="zh-CN">
          {official(title)}
        </p>
      )}
      <p className="notice-day">{words.published(dayText(publishedOn, language))}</p>
      <p className="notice-text" lang="zh-CN">
        {introduction}
      </p>
      <p className="notice-text">
        {firstDay && lastDay
          ? words.term(dayText(firstDay, language), dayText(lastDay, language), days)
          : words.termOpen(days)}
      </p>
      <List list={list} what={say(notice.distinction)} />
      <p className="notice-sign">
        {say(host)}
        <br />
        {dayText(publishedOn, language)}
      </p>
      <p className="notice-hash">
        {words.hash} <span className="mono">{sha256}</span>
        {words.official && <> · {words.official}</>}
      </p>
    </article>
  )
}

function List({ list, what }: { list: readonly Line[]; what: string }) {
  const words = usePublicText()
  const [text, setText] = useState('')
  const [office, setOffice] = useState('')
  const [level, setLevel] = useState('')
  const offices = [...new Set(list.map((line) => line.office))]
  const name = { excellent: words.excellent(what), skilled: what }
  const shown = list.filter(
    (line) =>
      line.enterprise.includes(text.trim()) &&
      (office === '' || line.office === office) &&
      (level === '' || line.level === level),
  )
  const groups = LEVELS.map((of) => ({ of, lines: shown.filter((line) => line.level === of) })).filter(
    ({ lines }) => lines.length > 0,
  )
  return (
    <>
      {list.length > LONG && (
        <div className="notice-find noprint" role="search">
          <TextField label={words.search} value={text} onText={setText} optional />
          <SelectField
            label={words.office}
            value={office}
            onText={setOffice}
            empty={words.all}
            choices={offices.map((one) => ({ value: one, label: one }))}
            optional
          />
          <SelectField
            label={words.level}
            value={level}
            onText={setLevel}
            empty={words.all}
            choices={LEVELS.map((one) => ({ value: one, label: name[one] }))}
            optional
          />
        </div>
      )}
      <div role="status">{shown.length === 0 && list.length > 0 && <p className="empty">{words.noneFound}</p>}</div>
      {groups.map(({ of, lines }, at) => (
        <Group key={of} title={words.heading(at, name[of], lines.length)} lines={lines} />
      ))}
    </>
  )
}

function Group({ title, lines }: { title: string; lines: readonly Line[] }) {
  const { columns } = usePublicText()
  const { say } = useSay()
  return (
    <>
      <h2>{title}</h2>
      <table className="tbl notice-list">
        <thead>
          <tr>
            <th scope="col" className="no">
              {columns.no}
            </th>
            <th scope="col">{columns.enterprise}</th>
            <th scope="col">{columns.office}</th>
            <th scope="col">{columns.industry}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ application, enterprise, office, industry }, at) => (
            <tr key={application}>
              <td className="no">{at + 1}</td>
              <td lang="zh-CN">{enterprise}</td>
              <td lang="zh-CN">{office}</td>
              <td>{say(industry)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
