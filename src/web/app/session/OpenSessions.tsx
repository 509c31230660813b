import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { sessionRoutes } from '#contract/session.ts'
import { reading } from '../api/queries.ts'
import { momentText } from '../text/moment.ts'
import { useLanguage } from '../text/useText.ts'
import { ErrorBox } from '../ui/ErrorBox.tsx'
import { useAct } from '../ui/useAct.ts'
import { Waiting } from '../ui/Waiting.tsx'
import { deviceText } from './deviceText.ts'
import { useAccountText } from './text/account.ts'

/** Where the person is signed in, and the end of all but here. */
export function OpenSessions() {
  const words = useAccountText()
  const language = useLanguage()
  const sessions = useQuery(reading(sessionRoutes.list, {}))
  const [ended, setEnded] = useState<number>()
  const end = useAct(sessionRoutes.endOthers, {
    refresh: [sessionRoutes.list],
    onDone: (result) => setEnded(result.ended),
  })
  return (
    <section>
      <h2 className="section">{words.sessions}</h2>
      {sessions.isPending && <Waiting />}
      <ErrorBox problem={sessions.error ?? end.problem} onRetry={() => void sessions.refetch()} />
      {sessions.data && (
        <table className="tbl cards">
          <thead>
            <tr>
              <th scope="col">{words.device}</th>
              <th scope="col">{words.since}</th>
              <th scope="col">{words.seen}</th>
            </tr>
          </thead>
          <tbody>
            {sessions.data.map(({ here, device, since, seen }) => (
              <tr key={`${device} ${since}`}>
                <td title={device}>
                  {deviceText(device)}
                  {here && <b>（{words.here}）</b>}
                </td>
                <td data-label={words.since}>{momentText(since, language)}</td>
                <td data-label={words.seen}>{momentText(seen, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {sessions.data && sessions.data.length > 1 && (
        <p className="section-act">
          <button className="btn" type="button" disabled={end.busy} onClick={() => end.run({})}>
            {words.endOthers}
          </button>
        </p>
      )}
      <p role="status">{ended === undefined ? '' : words.ended(ended)}</p>
    </section>
  )
}
