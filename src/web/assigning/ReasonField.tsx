import { TextAreaField } from '../app/ui/TextAreaField.tsx'
import { useFieldError } from '../app/ui/useFieldError.ts'
import { useAssigningText } from './text/assigning.ts'
import type { useApply } from './useApply.ts'

export function ReasonField({ apply: { act, reason, setReason } }: { apply: ReturnType<typeof useApply> }) {
  const words = useAssigningText()
  const error = useFieldError(act.problem)
  return (
    <TextAreaField
      label={words.reason}
      value={reason}
      onText={setReason}
      most={300}
      help={words.reasonHelp}
      error={error('reason')}
    />
  )
}
