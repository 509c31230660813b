import { registrationRoutes } from '#contract/session.ts'
import { useLanguage } from '../text/useText.ts'
import { DownloadButton } from '../ui/DownloadButton.tsx'
import { useRegistrationText } from './text/registration.ts'

export function LetterButtons() {
  const words = useRegistrationText()
  const language = useLanguage()
  return (
    <p className="form-acts">
      <DownloadButton route={registrationRoutes.letter} asked={{ query: { format: 'pdf', language } }} main>
        {words.pdf}
      </DownloadButton>
      <DownloadButton route={registrationRoutes.letter} asked={{ query: { format: 'docx', language } }}>
        {words.word}
      </DownloadButton>
    </p>
  )
}
