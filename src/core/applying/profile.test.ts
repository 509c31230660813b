import { expect, test } from 'vitest'
import { FULL_PROFILE } from '#test/support/applying/fullProfile.ts'
import { checkProfile, isProfileKey, PROFILE_KEYS, profileMessage } from './profile.ts'

const TODAY = '2026-04-10'

test('a form that is filled in has no problem', () => {
  expect(checkProfile(FULL_PROFILE, TODAY)).toEqual([])
})

test('an empty form asks for all but the e-mail', () => {
  expect(checkProfile({}, TODAY).map(({ field }) => field)).toEqual(
    PROFILE_KEYS.filter((field) => field !== 'contactEmail'),
  )
})

test.each([
  ['contactPhone', '13800000000', undefined],
  ['contactPhone', '0572 210 0000', undefined],
  ['contactPhone', '无', 'profile-not-a-phone'],
  ['contactEmail', 'shen@example.com', undefined],
  ['contactEmail', 'shen@', 'profile-not-an-email'],
  ['headcount', '８６', undefined],
  ['headcount', '86.5', 'profile-not-a-count'],
  ['headcount', '-1', 'profile-not-a-count'],
  ['headcount', '99999999', 'profile-too-much'],
  ['revenue', '1,234.56', undefined],
  ['revenue', '1.234', 'profile-not-an-amount'],
  ['revenue', '三千万', 'profile-not-an-amount'],
  ['summary', '字'.repeat(1500), undefined],
  ['summary', '𠮷'.repeat(1501), 'profile-too-long'],
  ['level', 'excellent', undefined],
  ['level', 'toString', 'profile-not-a-choice'],
  ['informedOn', '2026-04-10', undefined],
  ['informedOn', '2026-04-11', 'profile-day-to-come'],
  ['informedOn', '2026-02-30', 'profile-not-a-day'],
  ['contactName', '  ', 'profile-missing'],
])('%s: %s', (field, value, code) => {
  const found = checkProfile({ ...FULL_PROFILE, [field]: value }, TODAY)
  expect(found.map((problem) => problem.code)).toEqual(code === undefined ? [] : [code])
  for (const problem of found) expect(profileMessage(problem).zh).not.toMatch(/\{/)
})

test('only its own fields belong to it', () => {
  expect(['level', 'tax', 'toString', ''].map(isProfileKey)).toEqual([true, true, false, false])
})
