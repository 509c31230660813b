import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { PageHead } from '../ui/PageHead.tsx'
import { Tabs } from '../ui/Tabs.tsx'
import { DayCodeForm } from './DayCodeForm.tsx'
import { safeNext } from './safeNext.ts'
import { SignInForm } from './SignInForm.tsx'
import { useSignInText } from './text/signIn.ts'

const route = getRouteApi('/outside/sign-in')

/** By name and password, or as a reviewer by the code of the day. */
export function SignInPage() {
  const words = useSignInText()
  const { next } = route.useSearch()
  const [way, setWay] = useState<'password' | 'dayCode'>('password')
  // The page is loaded anew, so that nothing of somebody before is left in it.
  const enter = () => location.assign(safeNext(next))
  return (
    <>
      <PageHead title={words.title} />
      <Tabs
        label={words.ways}
        value={way}
        onChange={setWay}
        tabs={[
          { value: 'password', label: words.byPassword, panel: <SignInForm onEnter={enter} /> },
          { value: 'dayCode', label: words.byDayCode, panel: <DayCodeForm onEnter={enter} /> },
        ]}
      />
      <ul className="aside">
        <li>
          <Link to="/register">{words.register}</Link>
        </li>
        <li>{words.invited}</li>
        <li>{words.forgotten}</li>
      </ul>
    </>
  )
}
