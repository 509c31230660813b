import { useState } from 'react'
import type { Batch } from '#contract/batches.ts'
import { worklistRoutes } from '#contract/recommending.ts'
import { useSession } from '../../app/door/useSession.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { DownloadButton } from '../../app/ui/DownloadButton.tsx'
import { Fold } from '../../app/ui/Fold.tsx'
import { SelectField } from '../../app/ui/SelectField.tsx'
import { useOffices } from '../useOffices.ts'
import { useWorklistText } from '../text/worklist.ts'

interface Props {
  readonly batch: Batch
  readonly district: boolean
  /** The office the list is narrowed to. */
  readonly wanted: string | undefined
}

/** The recommendation roll-up of an office: one's own, or any for the bureau. */
export function RollUp({ batch, district, wanted }: Props) {
  const words = useWorklistText()
  const language = useLanguage()
  const { offices } = useOffices()
  const own = useSession()?.roles.filter(({ role }) => role === 'officeClerk') ?? []
  const mine = own.map(({ organisation: { id, name } }) => ({ id, name }))
  const choices = district ? offices : mine
  const [typed, setTyped] = useState<string>()
  const office = typed ?? wanted ?? (choices.length === 1 ? choices[0]!.id : '')
  return (
    <Fold label={words.rollUp}>
      <div className="form-box tight">
        <p className="small muted">{words.rollUpHelp}</p>
        {choices.length > 1 && (
          <SelectField
            label={words.office}
            value={office}
            onText={setTyped}
            empty={words.chooseOffice}
            choices={choices.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {office && (
          <p className="form-acts">
            {(['docx', 'xlsx'] as const).map((format) => (
              <DownloadButton
                key={format}
                route={worklistRoutes.rollUp}
                asked={{ query: { batch: batch.id, office, format, language } }}
              >
                {format === 'docx' ? words.word : words.excel}
              </DownloadButton>
            ))}
          </p>
        )}
      </div>
    </Fold>
  )
}
