import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { certificateRoutes } from '#contract/recognising.ts'
import { call } from '../app/api/client.ts'
import { ErrorBox } from '../app/ui/ErrorBox.tsx'
import { FormBox } from '../app/ui/FormBox.tsx'
import { PageHead } from '../app/ui/PageHead.tsx'
import { TextField } from '../app/ui/TextField.tsx'
import { Waiting } from '../app/ui/Waiting.tsx'
import { CheckAnswer } from './CheckAnswer.tsx'
import { useCheckText } from './text/check.ts'
import './recognising.css'

/** 证书查验: type a number or come by the code on a certificate; the answer stands on a page of its own. */
export function CheckPage() {
  const { number = '' } = useParams({ strict: false })
  return <Check key={number} number={number} />
}

function Check({ number }: { number: string }) {
  const words = useCheckText()
  const navigate = useNavigate()
  const [typed, setTyped] = useState(number)
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (asked: string) => call(certificateRoutes.check, { body: { number: asked } }),
  })
  useEffect(() => {
    if (number) mutate(number)
  }, [number, mutate])
  const go = (to: string) => {
    if (to.trim() === number) mutate(number)
    else if (to.trim()) void navigate({ to: '/check/$number', params: { number: to.trim() } })
  }
  return (
    <>
      <PageHead title={words.title} lead={words.lead} />
      <div className="noprint">
        <FormBox onSubmit={() => go(typed)} verb={words.check} busy={isPending}>
          <TextField
            label={words.number}
            help={words.help}
            value={typed}
            onText={setTyped}
            maxLength={80}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
          />
        </FormBox>
      </div>
      <div aria-live="polite">
        {isPending && <Waiting />}
        {number && !isPending && <ErrorBox problem={error} onRetry={() => mutate(number)} />}
        {number && data && !isPending && <CheckAnswer answer={data} />}
      </div>
      <p className="small muted noprint">{words.spoof(location.host)}</p>
      <p className="small muted noprint">
        {words.privacy} <Link to="/recognised">{words.list}</Link>
      </p>
    </>
  )
}
