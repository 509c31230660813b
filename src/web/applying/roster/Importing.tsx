import { useEffect, useState } from 'react'
import { applicationRoutes } from '#contract/applying.ts'
import type { ReadingShown } from '#roster/protocol.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useRosterText } from '../text/roster.ts'
import { type Sendable, sendableOf } from './sendable.ts'
import { WhatIsSent } from './WhatIsSent.tsx'

/** A list that was read: what would be sent of it, and the button that sends it. */
export function Importing({ onSent }: { onSent: () => void }) {
  const { send: words } = useRosterText()
  const { application, roster, moveRoster } = useApplication()
  const sendable = useSendable()
  const put = useAct(applicationRoutes.putRoster, {
    refresh: [applicationRoutes.read],
    onDone: () => {
      moveRoster({ type: 'put away' })
      onSent()
    },
  })
  const { reading, file } = roster.screen
  if (!sendable || !reading?.grid) return null
  const send = () =>
    put.run({
      params: { id: application.id },
      body: {
        fileName: file,
        people: reading.people,
        counted: reading.counted,
        facts: { ...sendable.facts },
        stepped: [...sendable.stepped],
        persons: sendable.persons.map((person) => ({ ...person })),
        base: application.roster?.version ?? 0,
      },
    })
  return (
    <section className="sending-list" aria-labelledby="what-is-sent">
      <h2 id="what-is-sent">{words.title}</h2>
      {reading.problems.length > 0 && <p className="bar-note">{words.errors(reading.problems.length)}</p>}
      <WhatIsSent sendable={sendable} reading={reading} />
      <ErrorBox problem={put.problem} onRetry={send} />
      <p>
        <button className="btn main" type="button" disabled={put.busy} onClick={send}>
          {put.busy ? words.sending : words.verb(sendable.persons.length)}
        </button>
      </p>
    </section>
  )
}

/** Asked of the worker anew whenever the list was read or mended. */
function useSendable(): Sendable | undefined {
  const { bench, roster } = useApplication()
  const { reading } = roster.screen
  const [found, setFound] = useState<{ readonly of: ReadingShown; readonly sendable: Sendable }>()
  useEffect(() => {
    if (!reading?.grid) return
    let wanted = true
    bench.desk.application().then(
      (list) => wanted && setFound({ of: reading, sendable: sendableOf(bench.programme, list) }),
      () => undefined,
    )
    return () => {
      wanted = false
    }
  }, [bench, reading])
  return found && found.of === reading ? found.sendable : undefined
}
