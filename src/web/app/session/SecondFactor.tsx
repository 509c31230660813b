import { useState } from 'react'
import type { Session } from '#contract/session.ts'
import { Mark } from '../ui/Status.tsx'
import type { FactorSecret } from './factorSecret.ts'
import { SecondFactorFinish } from './SecondFactorFinish.tsx'
import { SecondFactorStart } from './SecondFactorStart.tsx'
import { useAccountText } from './text/account.ts'

/** How it stands with the authenticator, and setting it up: password, picture, first code. */
export function SecondFactor({ session: { secondFactor } }: { session: Session }) {
  const words = useAccountText()
  const [secret, setSecret] = useState<FactorSecret>()
  const [asking, setAsking] = useState(false)
  const [done, setDone] = useState(false)
  const { ready, wanted } = secondFactor
  const standing = ready ? words.factorReady : wanted ? words.factorMissing : words.factorOptional
  const finish = () => {
    setSecret(undefined)
    setAsking(false)
    setDone(true)
  }
  return (
    <section>
      <h2 className="section">{words.factor}</h2>
      <p role="status">
        <Mark kind={ready ? 'done' : wanted ? 'wait' : 'none'}>{done ? words.factorDone : standing}</Mark>
      </p>
      {!asking && (
        <p className="section-act">
          <button className={ready || !wanted ? 'btn' : 'btn main'} type="button" onClick={() => setAsking(true)}>
            {ready ? words.factorRenew : words.factorStart}
          </button>
        </p>
      )}
      {asking && !secret && <SecondFactorStart onSecret={setSecret} />}
      {secret && <SecondFactorFinish secret={secret} onDone={finish} />}
    </section>
  )
}
