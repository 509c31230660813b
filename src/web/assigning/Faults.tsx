import { ApiProblem } from '../app/api/apiProblem.ts'
import { useFrameText } from '../app/text/frameText.ts'
import { useSay } from '../app/text/useText.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import type { Assignments, Change } from './model.ts'

interface Props {
  readonly problem: unknown
  readonly changes: readonly Change[]
  readonly all: Assignments
}

/** What the server refuses of some changes, each under the name of its enterprise. */
export function Faults({ problem, changes, all }: Props) {
  const words = useFrameText()
  const { language } = useSay()
  const faults = problem instanceof ApiProblem ? problem.problems.filter(({ path }) => path !== 'reason') : []
  if (problem instanceof ApiProblem && problem.problems.length > 0 && faults.length === 0) return null
  if (faults.length === 0) return <ErrorBox problem={problem} />
  const enterprise = (path: string): string => {
    const at = /^changes\.(\d+)\./.exec(path)?.[1]
    const change = at === undefined ? undefined : changes[Number(at)]
    return all.items.find(({ application }) => application === change?.application)?.enterprise ?? ''
  }
  return (
    <div className="err" role="alert">
      <span>
        <b>{words.wrong}</b>
        {faults.map(({ path, code, title, titleZh }) => (
          <small key={`${path} ${code}`}>
            {enterprise(path)} {language === 'zh' ? titleZh : title}
          </small>
        ))}
      </span>
    </div>
  )
}
