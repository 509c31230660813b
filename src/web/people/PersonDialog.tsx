import type { Person } from '#contract/people.ts'
import { DisableDialog } from './DisableDialog.tsx'
import { EnableDialog } from './EnableDialog.tsx'
import { ProposeDialog } from './ProposeDialog.tsx'
import { RenewDialog } from './RenewDialog.tsx'

export type PersonAct = 'renew' | 'disable' | 'enable' | 'propose'

interface Props {
  readonly person: Person
  readonly act: PersonAct
  readonly onClose: () => void
}

const DIALOGS = { renew: RenewDialog, disable: DisableDialog, enable: EnableDialog, propose: ProposeDialog }

export function PersonDialog({ act, ...rest }: Props) {
  const Asked = DIALOGS[act]
  return <Asked {...rest} />
}
