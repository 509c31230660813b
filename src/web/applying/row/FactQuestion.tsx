import { QuestionBody } from '../../questions/QuestionBody.tsx'
import { useSay } from '../../app/text/useText.ts'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useCommonText } from '../text/common.ts'
import { answerText } from './answerText.ts'
import { ConflictBox, RefusedNote } from './ConflictBox.tsx'

/** One question, with a colleague's value beside it where the two differ. */
export function FactQuestion({ fact, locked }: { fact: string; locked: boolean }) {
  const words = useCommonText()
  const { say } = useSay()
  const { work, bench } = useApplication()
  const name = { section: 'fact', field: fact } as const
  const asked = bench.programme.facts[fact]!
  return (
    <div className="asked" id={`fact-${fact}`}>
      <ConflictBox name={name} textOf={(value) => answerText(asked, value, say, words)} />
      <fieldset className="bare" disabled={locked}>
        <QuestionBody {...work} fact={fact} />
      </fieldset>
      <RefusedNote name={name} />
    </div>
  )
}
