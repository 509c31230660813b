import { useSession } from '../door/useSession.ts'
import { PageHead } from '../ui/PageHead.tsx'
import { ContactForm } from './ContactForm.tsx'
import { MyRoles } from './MyRoles.tsx'
import { OpenSessions } from './OpenSessions.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { SecondFactor } from './SecondFactor.tsx'
import { useAccountText } from './text/account.ts'

/** One's own account: roles, password, authenticator, messages, devices. */
export function AccountPage() {
  const words = useAccountText()
  const session = useSession()
  if (!session?.account) return null
  const { account } = session
  return (
    <div className="column">
      <PageHead title={words.title} lead={`${account.name}（${account.signInName}）`} />
      <MyRoles session={session} />
      <SecondFactor session={session} />
      <PasswordForm session={session} />
      <ContactForm account={account} />
      <OpenSessions />
    </div>
  )
}
