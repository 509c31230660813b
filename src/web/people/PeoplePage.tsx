import { OrganisationTree } from './OrganisationTree.tsx'
import { PeopleList } from './PeopleList.tsx'
import { useListState } from '../app/office/list/useListState.ts'

/** Accounts, or the organisations they belong to. */
export function PeoplePage() {
  const { search } = useListState()
  return search['view'] === 'organisations' ? <OrganisationTree /> : <PeopleList />
}
