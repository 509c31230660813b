import type { Gap } from '#core/applying/check.ts'
import { gapMessage } from '#core/applying/gapText.ts'
import { useSay } from '../../app/text/useText.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { PartLink } from '../tasks/PartLink.tsx'
import { usePartName } from '../tasks/partName.ts'
import { useCheckText } from '../text/check.ts'

/** What is missing, each with the way there; one comes back from it to this page. */
export function GapList({ gaps }: { gaps: readonly Gap[] }) {
  const words = useCheckText()
  const { say } = useSay()
  const name = usePartName()
  const { bench, model } = useApplication()
  return (
    <ol className="gaps">
      {gaps.map((gap) => (
        <li key={JSON.stringify(gap)}>
          <span className="id">{model.check.parts.row(gap.part) ? gap.part : ''}</span>
          <span>
            <b>{name(gap.part)}</b> {say(gapMessage(gap, bench.compiled))}
          </span>
          <PartLink part={gap.part} back="check" field={fieldOf(gap)} className="btn">
            {words.go}
            <span className="sr"> {name(gap.part)}</span>
          </PartLink>
        </li>
      ))}
    </ol>
  )
}

/** Where on its page the gap is. */
function fieldOf({ code, params }: Gap): string | undefined {
  if (code.startsWith('evidence')) return 'evidence'
  const field = params['fact'] ?? params['field']
  return field === undefined ? undefined : String(field).split('@')[0]
}
