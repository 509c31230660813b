import { Link } from '@tanstack/react-router'
import { type Recognition, recognitionRoutes } from '#contract/recognising.ts'
import { dayText } from '../app/text/moment.ts'
import { useLanguage } from '../app/text/useText.ts'
import { DownloadButton } from '../app/ui/DownloadButton.tsx'
import { Mark } from '../app/ui/Status.tsx'
import { useRecognisingText } from './text/recognising.ts'

/** The certificate in use, to be taken while it holds, and those whose place it took. */
export function Certificates({ recognition }: { recognition: Recognition }) {
  const words = useRecognisingText()
  const language = useLanguage()
  const { certificates, application } = recognition
  const holds = application.state === 'recognised'
  return (
    <section>
      <h2>{words.certificates}</h2>
      <ul className="lines">
        {certificates.map(({ number, issuedOn, supersededBy }) => (
          <li key={number}>
            <b>{number}</b>
            <span>
              {dayText(issuedOn, language)}{' '}
              {supersededBy ? (
                <Mark kind="shut">{words.replaced}</Mark>
              ) : (
                holds && <Mark kind="done">{words.current}</Mark>
              )}
            </span>
            <span className="row">
              {!supersededBy && holds && (
                <DownloadButton
                  route={recognitionRoutes.paper}
                  asked={{ params: { id: application.id, paper: 'certificate' }, query: { format: 'pdf', language } }}
                >
                  {words.print}
                </DownloadButton>
              )}
              <Link to="/check/$number" params={{ number }}>
                {words.checkPage}
              </Link>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
