import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { type ConferenceMember, conferenceRoutes, type Room } from '#contract/conferring.ts'
import { reading } from '../app/api/queries.ts'
import { useMarks } from '../app/text/useMarks.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { useConferringText } from './text/conferring.ts'

/** Who sits, whom they speak for, who is there. */
export function Members({ room }: { room: Room }) {
  const mayChange = room.may.manage && (room.state === 'preparing' || room.state === 'frozen')
  return mayChange ? <MembersForm key={room.version} room={room} /> : <MembersShown members={room.members} />
}

function MembersShown({ members }: { members: readonly ConferenceMember[] }) {
  const words = useConferringText()
  const marks = useMarks()
  return (
    <ul className="member-list">
      {members.map(({ account, name, representsName, convener, present }) => (
        <li key={account} className={present ? undefined : 'away'}>
          {name}
          {marks.bracketed(representsName)}
          {convener && ` · ${words.convener}`}
          {present && ` · ${words.present}`}
        </li>
      ))}
    </ul>
  )
}

function MembersForm({ room }: { room: Room }) {
  const words = useConferringText()
  const { data } = useQuery(reading(conferenceRoutes.people, {}))
  const [members, setMembers] = useState<readonly ConferenceMember[]>(room.members)
  const act = useAct(conferenceRoutes.change, { refresh: [conferenceRoutes.read] })
  const set = (account: string, more: Partial<ConferenceMember>) =>
    setMembers(members.map((one) => (one.account === account ? { ...one, ...more } : one)))
  const others = (data?.people ?? []).filter(({ account }) => !members.some((one) => one.account === account))
  const mayConvene = new Set(data?.people.filter(({ convener }) => convener).map(({ account }) => account))
  const add = (account: string) => {
    const person = others.find((one) => one.account === account)
    if (person)
      setMembers([
        ...members,
        { ...person, represents: '', representsName: '', present: true, convener: person.convener },
      ])
  }
  const isSame = JSON.stringify(members) === JSON.stringify(room.members)
  return (
    <>
      {members.length > 0 && (
        <div className="scroll-x">
          <table className="members">
            <thead>
              <tr>
                <th>
                  {words.member} · {words.represents}
                </th>
                <th>{words.convener}</th>
                <th>{words.present}</th>
                <th>
                  <span className="sr">{words.remove}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {members.map(({ account, name, represents, convener, present }) => (
                <tr key={account}>
                  <th scope="row">
                    {name}
                    <select
                      className="field"
                      aria-label={words.representsOf(name)}
                      value={represents}
                      onChange={(event) => set(account, { represents: event.target.value })}
                    >
                      <option value="">{words.choose}</option>
                      {data?.organisations.map((one) => (
                        <option key={one.id} value={one.id}>
                          {one.name}
                        </option>
                      ))}
                    </select>
                  </th>
                  <td data-label={words.convener}>
                    <input
                      type="checkbox"
                      aria-label={words.convenerOf(name)}
                      checked={convener}
                      disabled={!mayConvene.has(account)}
                      onChange={(event) => set(account, { convener: event.target.checked })}
                    />
                  </td>
                  <td data-label={words.present}>
                    <input
                      type="checkbox"
                      aria-label={words.presentOf(name)}
                      checked={present}
                      onChange={(event) => set(account, { present: event.target.checked })}
                    />
                  </td>
                  <td>
                    <button
                      className="link"
                      type="button"
                      onClick={() => setMembers(members.filter((one) => one.account !== account))}
                    >
                      {words.remove}
                      <span className="sr"> {name}</span>
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="member-acts">
        {others.length > 0 && (
          <select className="field" aria-label={words.addMember} value="" onChange={(event) => add(event.target.value)}>
            <option value="">{words.addMember}</option>
            {others.map(({ account, name }) => (
              <option key={account} value={account}>
                {name}
              </option>
            ))}
          </select>
        )}
        <button
          className="btn"
          type="button"
          disabled={act.busy || isSame}
          onClick={() =>
            act.run({
              params: { id: room.id },
              body: {
                version: room.version,
                title: room.title,
                heldOn: room.heldOn,
                place: room.place,
                members: members.map(({ account, represents, convener, present }) => ({
                  account,
                  represents: represents || 'none',
                  convener,
                  present,
                })),
              },
            })
          }
        >
          {words.save}
        </button>
      </div>
      <ErrorBox problem={act.problem} />
    </>
  )
}
