import { useState } from 'react'
import type { Batch } from '#contract/batches.ts'
import { ReminderDialog } from './ReminderDialog.tsx'
import { useReminderText } from '../text/reminder.ts'

interface Props {
  readonly batch: Batch
  /** Enterprises chosen in the list. */
  readonly chosen: readonly string[]
  /** It is what the page is for. */
  readonly main?: boolean
}

export function Reminding({ batch, chosen, main = false }: Props) {
  const words = useReminderText()
  const [open, setOpen] = useState(false)
  return (
    <>
      <button className={main ? 'btn main' : 'btn'} type="button" onClick={() => setOpen(true)}>
        {words.remind}
      </button>
      {open && <ReminderDialog batch={batch} chosen={chosen} onClose={() => setOpen(false)} />}
    </>
  )
}
