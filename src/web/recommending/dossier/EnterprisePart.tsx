import { PROFILE_KEYS, profileField } from '#core/applying/profile.ts'
import { useSession } from '../../app/door/useSession.ts'
import { can, rolesOf } from '../../app/frame/can.ts'
import { countText } from '../../app/text/count.ts'
import { dayText } from '../../app/text/moment.ts'
import { useSay } from '../../app/text/useText.ts'
import { Facts } from '../../app/ui/Facts.tsx'
import { useDossierText } from '../text/dossier.ts'
import { useDossier } from './DossierContext.ts'
import { OfficeChange } from './OfficeChange.tsx'

/** What the register and the enterprise say of it. */
export function EnterprisePart() {
  const words = useDossierText()
  const { say, language } = useSay()
  const { dossier, programme } = useDossier()
  const mayAssign = can('enterprise.assignOffice', rolesOf(useSession()))
  const { profile, office, profileAnswers } = dossier
  const industry = programme.industries.find(({ id }) => id === profile.industry)
  const answers = PROFILE_KEYS.map((key) => {
    const field = profileField(key)
    const value = profileAnswers[key]
    return [say(field.label), valueText(field, value)] as const
  })
  function valueText({ type, options }: ReturnType<typeof profileField>, value: unknown): string {
    if (typeof value !== 'string' || value === '') return words.notStated
    if (options?.[value]) return say(options[value]).replace('{distinction}', say(programme.distinction))
    if (type === 'day') return dayText(value, language)
    return (type === 'count' || type === 'money') && /^\d+$/.test(value) ? countText(Number(value)) : value
  }
  return (
    <>
      <h2>{words.enterprise}</h2>
      <Facts
        facts={[
          [words.profile.creditCode, profile.creditCode],
          [words.profile.office, office.name],
          [words.profile.legal, profile.legalRepresentative],
          [words.profile.address, profile.address],
          [words.profile.industry, industry ? say(industry.name) : profile.industry],
          ...answers,
        ]}
      />
      {mayAssign && <OfficeChange />}
    </>
  )
}
