import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { demoRoutes } from '#contract/demo.ts'
import { sessionRoutes } from '#contract/session.ts'
import { ROLE_NAMES } from '#core/access/roles.ts'
import { reading } from '../app/api/queries.ts'
import { useSay, useText } from '../app/text/useText.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { useAct } from '../app/ui/useAct.ts'
import { Waiting } from '../app/ui/Waiting.tsx'
import { demoText } from './text.ts'
import './demo.css'

type Login = z.output<typeof demoRoutes.logins.response>[number]

/** An authenticator shows another code every half minute. */
const AGAIN_MS = 5000

/** The people of the demonstration: one press signs in as one of them; the codes are those for decisions. */
export function DemoPage() {
  const words = useText(demoText)
  const { data, error } = useQuery({ ...reading(demoRoutes.logins, {}), refetchInterval: AGAIN_MS })
  if (error) return <ErrorBox problem={error} />
  if (!data) return <Waiting />
  return (
    <>
      <PageHead title={words.title} lead={words.lead}>
        <Link className="btn" to="/sent-messages">
          {words.toMessages}
        </Link>
      </PageHead>
      <ul className="demo-logins">
        {data.map((login) => (
          <DemoLogin key={login.role} login={login} />
        ))}
      </ul>
    </>
  )
}

function DemoLogin({ login }: { login: Login }) {
  const words = useText(demoText)
  const { say } = useSay()
  const { role, name, organisation, signInName, password, code } = login
  // The page is loaded anew, so that nothing of somebody before is left in it.
  const open = useAct(sessionRoutes.open, { onDone: () => location.assign('/home') })
  return (
    <li>
      <span>
        <b>{say(ROLE_NAMES[role])}</b> {name}
        <small>
          {organisation} · {words.name} {signInName} · {words.password} {password}
        </small>
      </span>
      <span className="demo-code">
        {code && (
          <>
            {words.code} {code}
          </>
        )}
      </span>
      <button
        className="btn"
        type="button"
        disabled={open.busy}
        onClick={() => open.run({ body: { name: signInName, password, ...(code && { code }) } })}
      >
        {words.enter}
        <span className="sr">{say(ROLE_NAMES[role])}</span>
      </button>
      <ErrorBox problem={open.problem} />
    </li>
  )
}
