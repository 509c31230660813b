import { useQuery } from '@tanstack/react-query'
import { enterpriseRoutes } from '#contract/applying.ts'
import { reading } from '../../app/api/queries.ts'
import { useSession } from '../../app/door/useSession.ts'
import { useListText } from '../text/list.ts'

/** Until the office has seen the authorisation nothing can be begun. */
export function RegistrationNote() {
  const session = useSession()
  return session?.registration?.state === 'awaiting' ? <Awaiting /> : null
}

function Awaiting() {
  const words = useListText()
  const { data } = useQuery(reading(enterpriseRoutes.own, {}))
  return data ? <p className="bar-note">{words.notActive(data.officeName)}</p> : null
}
