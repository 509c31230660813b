import { Link } from '@tanstack/react-router'
import { useApplication } from '../draft/ApplicationContext.tsx'
import { useMayFill, useMaySign } from '../draft/useMay.ts'
import { useTasksText } from '../text/tasks.ts'
import { PartLink } from './PartLink.tsx'
import { usePartName } from './partName.ts'
import { nextStep } from './taskList.ts'

/** The one main button: whatever comes next. */
export function NextAct() {
  const { next: words } = useTasksText()
  const name = usePartName()
  const mayFill = useMayFill()
  const maySign = useMaySign()
  const { application, model } = useApplication()
  const step = nextStep(application, model, maySign)
  const { id } = application
  if (!step) return null
  if (step.kind === 'returned' || step.kind === 'fill') {
    if (!mayFill) return null
    return (
      <PartLink part={step.part} className="btn main">
        {step.kind === 'returned' ? words.returned(step.count) : words.fill(name(step.part))}
      </PartLink>
    )
  }
  if (step.kind === 'sign')
    return (
      <Link className="btn main" to="/applications/$id/sign" params={{ id }}>
        {words.sign}
      </Link>
    )
  return (
    <Link className="btn main" to="/applications/$id/check" params={{ id }}>
      {words[step.kind]}
    </Link>
  )
}
