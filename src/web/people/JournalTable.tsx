import type { z } from 'zod'
import { ROLE_NAMES, ROLES } from '#core/access/roles.ts'
import type { journalRoutes } from '#contract/people.ts'
import type { ListState } from '../app/office/list/useListState.ts'
import { momentText } from '../app/text/moment.ts'
import { useSay } from '../app/text/useText.ts'
import { JournalDetail } from './JournalDetail.tsx'
import { useJournalText } from './text/journal.ts'

export type JournalEntry = z.output<typeof journalRoutes.list.response>['items'][number]

/** Entries as they are written; a name or an object narrows the list to what belongs to it. */
export function JournalTable({ entries, state }: { entries: readonly JournalEntry[]; state: ListState }) {
  const words = useJournalText()
  return (
    <table className="tbl cards journal">
      <thead>
        <tr>
          <th scope="col" className="r">
            {words.seq}
          </th>
          <th scope="col">{words.at}</th>
          <th scope="col">{words.who}</th>
          <th scope="col">{words.act}</th>
          <th scope="col">{words.on}</th>
          <th scope="col">{words.detail}</th>
          <th scope="col">{words.hash}</th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <JournalRow key={entry.seq} entry={entry} state={state} />
        ))}
      </tbody>
    </table>
  )
}

function JournalRow({ entry, state }: { entry: JournalEntry; state: ListState }) {
  const words = useJournalText()
  const { say, language } = useSay()
  const { seq, at, actor, actorName, role, act, object, objectId, detail, hash } = entry
  const known = ROLES.find((one) => one === role)
  return (
    <tr>
      <td className="r" data-label={words.seq}>
        {seq}
      </td>
      <td className="nw">{momentText(at, language)}</td>
      <td>
        {actor === 'system' ? (
          words.clock
        ) : (
          <button className="link" type="button" onClick={() => state.set({ actor })}>
            {actorName || actor}
          </button>
        )}
        {known && <span className="detail">{say(ROLE_NAMES[known])}</span>}
      </td>
      <td>{words.acts[act] ?? act}</td>
      <td>
        <button className="link id" type="button" title={objectId} onClick={() => state.set({ objectId })}>
          {object} {objectId.slice(0, 8)}
          <span className="sr">{words.filterBy}</span>
        </button>
      </td>
      <td>
        <JournalDetail detail={detail} />
      </td>
      <td className="mono" data-label={words.hash} title={hash}>
        {hash.slice(0, 10)}
      </td>
    </tr>
  )
}
