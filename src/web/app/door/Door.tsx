import { useQuestion } from '../api/door.ts'
import { ConfirmDialog } from './ConfirmDialog.tsx'
import { SecondFactorDialog } from './SecondFactorDialog.tsx'
import { SignInDialog } from './SignInDialog.tsx'

/** Whatever the server asks before it goes on, over the page as it is. */
export function Door() {
  const question = useQuestion()
  switch (question?.reason) {
    case 'sign-in':
      return <SignInDialog {...question} />
    case 'confirm':
      return <ConfirmDialog {...question} />
    case 'second-factor':
      return <SecondFactorDialog {...question} />
    default:
      return null
  }
}
