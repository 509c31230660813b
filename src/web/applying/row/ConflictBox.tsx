import { useSyncExternalStore } from 'react'
import { conflictOf, type FieldName, fieldKey } from '#core/applying/merge.ts'
import type { AnswerValue } from '#core/applying/answer.ts'
import { timeAt } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useCommonText } from '../text/common.ts'
import { useRowText } from '../text/row.ts'

interface Props {
  readonly name: FieldName
  readonly textOf: (value: AnswerValue) => string
}

/** Two people wrote here: both values side by side, and neither is saved before one is chosen. */
export function ConflictBox({ name, textOf }: Props) {
  const { conflict: words } = useCommonText()
  const { saver } = useApplication()
  const { queue } = useSyncExternalStore(saver.subscribe, saver.snapshot)
  const conflict = conflictOf(queue, name)
  if (!conflict) return null
  const { mine, theirs } = conflict
  const shown = (value: AnswerValue | null) => (value === null ? words.empty : textOf(value) || words.empty)
  return (
    <div className="conflict" role="alert">
      <p>{words.title(theirs.by, timeAt(theirs.at))}</p>
      <dl>
        <div>
          <dt>{words.mine}</dt>
          <dd>{shown(mine)}</dd>
          <button className="btn" type="button" onClick={() => saver.choose(name, 'mine')}>
            {words.keepMine}
          </button>
        </div>
        <div>
          <dt>{words.theirs(theirs.by)}</dt>
          <dd>{shown(theirs.value)}</dd>
          <button className="btn" type="button" onClick={() => saver.choose(name, 'theirs')}>
            {words.keepTheirs}
          </button>
        </div>
      </dl>
    </div>
  )
}

/** What the server found wrong with a field when it was saved. */
export function RefusedNote({ name }: { name: FieldName }) {
  const words = useRowText()
  const { say } = useSay()
  const { saver } = useApplication()
  const { refused } = useSyncExternalStore(saver.subscribe, saver.snapshot)
  const problem = refused.get(fieldKey(name))
  if (!problem) return null
  return (
    <p className="field-error" role="alert">
      {words.save}
      {say(problem.words)}
    </p>
  )
}
