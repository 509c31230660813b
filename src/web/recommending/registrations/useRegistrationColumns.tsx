import { Link } from '@tanstack/react-router'
import type { Registration } from '#contract/session.ts'
import type { ListColumn } from '../../app/office/list/column.ts'
import { momentText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { useRegistrationsText } from '../text/registrations.ts'
import type { RegistrationState } from './RegistrationTabs.tsx'

export function useRegistrationColumns(state: RegistrationState): readonly ListColumn<Registration>[] {
  const words = useRegistrationsText()
  const language = useLanguage()
  const columns: readonly ListColumn<Registration>[] = [
    {
      key: 'enterprise',
      title: words.enterprise,
      shown: 'always',
      cell: ({ id, enterprise, creditCode }) => (
        <>
          {state === 'awaiting' ? (
            <Link className="row-link" data-row-link to="/registrations/$id" params={{ id }}>
              {enterprise}
            </Link>
          ) : (
            enterprise
          )}
          <span className="second">{creditCode}</span>
        </>
      ),
    },
    { key: 'legal', title: words.legal, cell: ({ legalRepresentative }) => legalRepresentative },
    { key: 'address', title: words.address, cell: ({ address }) => address },
    {
      key: 'person',
      title: words.person,
      cell: ({ person, phone, asSignatory }) => (
        <>
          {person} {phone}
          {asSignatory && <span className="second">{words.isLegal}</span>}
        </>
      ),
    },
    { key: 'code', title: words.code, cell: ({ code }) => <span className="mono">{code}</span> },
    { key: 'since', title: words.since, cell: ({ createdAt }) => momentText(createdAt, language) },
  ]
  if (state !== 'refused') return columns
  return [...columns, { key: 'reason', title: words.reason, shown: 'always', cell: ({ reason }) => reason }]
}
