import { useQuery } from '@tanstack/react-query'
import { recognitionRoutes } from '#contract/recognising.ts'
import type { State } from '#core/workflow/states.ts'
import { reading } from '../app/api/queries.ts'
import { useMarks } from '../app/text/useMarks.ts'
import { useLanguage } from '../app/text/useText.ts'
import { DownloadButton } from '../app/ui/DownloadButton.tsx'
import { Certificates } from './Certificates.tsx'
import { useRecognisingText } from './text/recognising.ts'
import './recognising.css'

const RECOGNISED: ReadonlySet<State> = new Set(['recognised', 'suspended', 'revoked', 'expired'])

/** On the enterprise's own page: its certificate while it holds, or what became of it. */
export function OwnRecognition({ id, state }: { id: string; state: State }) {
  return RECOGNISED.has(state) ? <Own id={id} state={state} /> : null
}

function Own({ id, state }: { id: string; state: State }) {
  const words = useRecognisingText()
  const marks = useMarks()
  const language = useLanguage()
  const { data } = useQuery(reading(recognitionRoutes.read, { params: { id } }))
  if (!data) return null
  const said =
    state === 'revoked'
      ? words.ownRevoked
      : state === 'suspended'
        ? words.ownSuspended
        : state === 'expired'
          ? words.ownExpired
          : `${data.title}${marks.comma}${data.order.documentNumber}`
  return (
    <section className="own-recognition" aria-label={words.own}>
      <h2>{words.own}</h2>
      <p>{said}</p>
      {state === 'revoked' && (
        <p>
          <DownloadButton
            route={recognitionRoutes.paper}
            asked={{ params: { id, paper: 'revocation' }, query: { format: 'pdf', language } }}
            main
          >
            {words.letter}
          </DownloadButton>
        </p>
      )}
      <Certificates recognition={data} />
    </section>
  )
}
