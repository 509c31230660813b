import { expect, test } from 'vitest'
import type { Role } from '#core/access/roles.ts'
import { SITE_PATHS } from '#contract/sitePaths.ts'
import { placesFor } from './navigation.ts'

test.each<[readonly Role[], readonly string[]]>([
  [[], ['/home']],
  [['applicant'], ['/home', '/applications', '/enterprise', '/colleagues']],
  [['officeClerk'], ['/home', '/worklist', '/registrations', '/batches']],
  [['programmeOfficer'], ['/home', '/worklist', '/batches', '/recognitions', '/reviewers']],
  [['systemAdmin'], ['/home', '/people', '/policy']],
  [['securityAdmin'], ['/home', '/people', '/roles', '/policy']],
  [['auditAdmin'], ['/home', '/roles', '/policy', '/journal']],
  [['reviewer'], ['/home']],
])('%j see %j', (roles, places) => {
  expect(placesFor(roles).map(({ to }) => to)).toEqual(places)
})

test('every place is served', () => {
  const all = placesFor(['applicant', 'officeClerk', 'programmeOfficer', 'systemAdmin', 'securityAdmin', 'auditAdmin'])
  for (const { to } of all) expect(SITE_PATHS).toContain(to)
})
