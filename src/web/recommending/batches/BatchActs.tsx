import { useState } from 'react'
import { type Batch, batchRoutes } from '#contract/batches.ts'
import { useSession } from '../../app/door/useSession.ts'
import { can, rolesOf } from '../../app/frame/can.ts'
import { countText } from '../../app/text/count.ts'
import { momentText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { AskFirst } from '../../app/ui/AskFirst.tsx'
import { useAct } from '../../app/ui/useAct.ts'
import { useBatchesText } from '../text/batches.ts'

/** Publishing a draft, closing what is done; each with what follows. */
export function BatchActs({ batch }: { batch: Batch }) {
  const words = useBatchesText()
  const language = useLanguage()
  const roles = rolesOf(useSession())
  const [asking, setAsking] = useState<'publish' | 'close'>()
  const after = { refresh: [batchRoutes.list, batchRoutes.read, batchRoutes.open], onDone: () => setAsking(undefined) }
  const publish = useAct(batchRoutes.publish, after)
  const close = useAct(batchRoutes.close, after)
  const name = words.name(batch.year, batch.number)
  const asked = { params: { id: batch.id }, body: { version: batch.version } }
  return (
    <>
      {batch.state === 'draft' && can('batch.publish', roles) && (
        <button className="btn main" type="button" onClick={() => setAsking('publish')}>
          {words.publish}
        </button>
      )}
      {batch.state === 'published' && can('batch.close', roles) && (
        <button className="btn final" type="button" onClick={() => setAsking('close')}>
          {words.end}
        </button>
      )}
      {asking === 'publish' && (
        <AskFirst
          title={words.publishTitle(name)}
          verb={words.publish}
          leave={words.publishLeave}
          busy={publish.busy}
          problem={publish.problem}
          onDo={() => publish.run(asked)}
          onLeave={() => setAsking(undefined)}
        >
          <p>{words.publishText(momentText(batch.opensAt, language), momentText(batch.closesAt, language))}</p>
        </AskFirst>
      )}
      {asking === 'close' && (
        <AskFirst
          title={words.endTitle(name)}
          verb={words.end}
          leave={words.endLeave}
          tone="final"
          busy={close.busy}
          problem={close.problem}
          onDo={() => close.run(asked)}
          onLeave={() => setAsking(undefined)}
        >
          <p>{words.endText(countText(batch.applications))}</p>
        </AskFirst>
      )}
    </>
  )
}
