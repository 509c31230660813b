import { useQuery } from '@tanstack/react-query'
import { enterpriseRoutes } from '#contract/applying.ts'
import { useProgramme } from '../../app/api/programme.ts'
import { reading } from '../../app/api/queries.ts'
import { useSession } from '../../app/door/useSession.ts'
import { can, rolesOf } from '../../app/frame/can.ts'
import { ErrorBox } from '../../app/ui/ErrorBox.tsx'
import { Facts } from '../../app/ui/Facts.tsx'
import { PageHead } from '../../app/ui/PageHead.tsx'
import { Waiting } from '../../app/ui/Waiting.tsx'
import { EnterpriseFields } from '../form/EnterpriseFields.tsx'
import { useFormText } from '../text/form.ts'
import '../style/applying.css'

/** What the enterprise says of itself, for every application. */
export function OwnEnterprisePage() {
  const words = useFormText()
  const own = useQuery(reading(enterpriseRoutes.own, {}))
  const programme = useProgramme()
  const mayChange = can('enterprise.change', rolesOf(useSession()))
  const { data } = own
  return (
    <div className="apply one-column">
      <PageHead title={words.ownTitle} lead={words.ownLead} />
      <ErrorBox problem={own.error} onRetry={() => void own.refetch()} />
      {!(data && programme) && !own.error && <Waiting />}
      {data && programme && (
        <>
          <h2 className="section">{words.known}</h2>
          <Facts
            facts={[
              [words.name, data.name],
              [words.code, data.creditCode],
              [words.representative, data.legalRepresentative],
              [words.office, data.officeName],
            ]}
          />
          <p className="muted small">{words.knownHelp}</p>
          <h2 className="section">{words.own}</h2>
          <EnterpriseFields profile={data} programme={programme} locked={!mayChange} contacts />
        </>
      )}
    </div>
  )
}
