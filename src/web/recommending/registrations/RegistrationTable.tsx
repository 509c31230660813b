import { Link } from '@tanstack/react-router'
import { useRef } from 'react'
import type { z } from 'zod'
import type { registrationRoutes } from '#contract/session.ts'
import { useRowKeys } from '../../app/office/list/useRowKeys.ts'
import { momentText } from '../../app/text/moment.ts'
import { useLanguage } from '../../app/text/useText.ts'
import { useRegistrationsText } from '../text/registrations.ts'
import type { RegistrationState } from './RegistrationTabs.tsx'

interface Props {
  readonly registrations: z.output<typeof registrationRoutes.list.response>
  readonly state: RegistrationState
}

export function RegistrationTable({ registrations, state }: Props) {
  const words = useRegistrationsText()
  const language = useLanguage()
  const box = useRef<HTMLTableElement>(null)
  useRowKeys(box)
  return (
    <table className="tbl cards" ref={box}>
      <thead>
        <tr>
          <th scope="col">{words.enterprise}</th>
          <th scope="col">{words.legal}</th>
          <th scope="col">{words.address}</th>
          <th scope="col">{words.person}</th>
          <th scope="col">{words.code}</th>
          <th scope="col">{words.since}</th>
          {state === 'refused' && <th scope="col">{words.reason}</th>}
        </tr>
      </thead>
      <tbody>
        {registrations.map((one) => (
          <tr key={one.id}>
            <td>
              {state === 'awaiting' ? (
                <Link className="row-link" data-row-link to="/registrations/$id" params={{ id: one.id }}>
                  {one.enterprise}
                </Link>
              ) : (
                one.enterprise
              )}
              <span className="detail">{one.creditCode}</span>
            </td>
            <td data-label={words.legal}>{one.legalRepresentative}</td>
            <td data-label={words.address}>{one.address}</td>
            <td data-label={words.person}>
              {one.person} {one.phone}
              {one.asSignatory && <span className="detail">{words.isLegal}</span>}
            </td>
            <td className="mono" data-label={words.code}>
              {one.code}
            </td>
            <td data-label={words.since}>{momentText(one.createdAt, language)}</td>
            {state === 'refused' && <td data-label={words.reason}>{one.reason}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
