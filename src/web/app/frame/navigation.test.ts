import { expect, test } from 'vitest'
import type { Role } from '#core/access/roles.ts'
import { SITE_PATHS } from '#contract/sitePaths.ts'
import { entriesFor, placesFor } from './navigation.ts'

test.each<[readonly Role[], readonly string[]]>([
  [[], ['/home']],
  [['applicant'], ['/home', '/applications', '/enterprise', '/colleagues']],
  [['officeClerk'], ['/home', '/worklist', '/registrations', '/batches']],
  [['convener'], ['/home', '/conferences']],
  [['systemAdmin'], ['/home', '/people', '/policy']],
  [['securityAdmin'], ['/home', '/people', '/roles', '/policy']],
  [['auditAdmin'], ['/home', '/roles', '/policy', '/journal']],
  [['reviewer'], ['/home', '/reviews']],
])('%j see %j', (roles, places) => {
  expect(placesFor(roles).map(({ to }) => to)).toEqual(places)
})

test('every place is served', () => {
  const all = placesFor(['applicant', 'officeClerk', 'programmeOfficer', 'systemAdmin', 'securityAdmin', 'auditAdmin'])
  for (const { to } of all) expect(SITE_PATHS).toContain(to)
})

test('many places stand in groups, each under its first; few stand side by side', () => {
  const many = entriesFor(['officeClerk', 'programmeOfficer', 'departmentVerifier', 'applicant'])
  const groups = many.flatMap((entry) => ('places' in entry ? [[entry.group, entry.places.map(({ to }) => to)]] : []))
  expect(groups).toEqual([
    ['applying', ['/worklist', '/registrations', '/batches']],
    ['reviewing', ['/verification', '/reviewers', '/assignments', '/visits', '/settlement', '/scores']],
    ['selecting', ['/conferences', '/notice-work', '/objection-cases']],
    ['recognising', ['/recognitions']],
  ])
  expect(entriesFor(['applicant'])).toEqual(placesFor(['applicant']))
})
