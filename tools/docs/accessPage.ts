import { ACCESS, type Grant, type Reach, UPLOAD_ACCESS } from '#contract/access.ts'
import { FIELD_ACCESS, FIELD_CLASSES, type Treatment, TREATMENTS, treatmentOf } from '#contract/fieldAccess.ts'
import { type Operation, OPERATIONS, routeOf } from '#contract/routes.ts'
import { type Role, ROLE_NAMES, ROLES } from '#core/access/roles.ts'

const REACHES: Readonly<Record<Exclude<Reach, 'everybody' | 'self'>, string>> = {
  enterprise: 'own enterprise',
  area: 'own area',
  organisation: 'own organisation',
  district: 'district',
  system: 'system',
}

const CONFIRM = { password: 'password again', secondFactor: 'password and second factor again' } as const

function who({ everybody, self, roles = {} }: Grant): string {
  if (everybody) return 'everybody'
  if (self) return 'everybody signed in, for themselves'
  const held = Object.entries(roles) as readonly (readonly [Role, keyof typeof REACHES])[]
  return held.map(([role, reach]) => `${ROLE_NAMES[role].zh} (${REACHES[reach]})`).join('<br>')
}

const line = (operation: string, summary: string, grant: Grant): string =>
  `| \`${operation}\` | ${summary} | ${who(grant)} | ${grant.confirm ? CONFIRM[grant.confirm] : ''} |`

const ofOperation = (operation: Operation): string => line(operation, routeOf(operation).summary, ACCESS[operation])

const rolesWith = (field: (typeof FIELD_CLASSES)[number], wanted: Treatment): string =>
  ROLES.filter((role) => treatmentOf(field, role) === wanted)
    .map((role) => ROLE_NAMES[role].zh)
    .join('<br>')

const fieldLine = (field: (typeof FIELD_CLASSES)[number]): string => {
  const { zh, en } = FIELD_ACCESS[field]
  return `| ${zh}<br>${en} | ${(['shown', 'masked', 'revealable'] as const).map((one) => rolesWith(field, one)).join(' | ')} |`
}

export const accessPage = (): string => `# Who may do what, and see what

Printed from \`src/contract/access.ts\` and \`src/contract/fieldAccess.ts\` by \`npm run docs\`; do not edit. What a role has no entry for, it may not do. The server guards by the first table; \`test/access\` asserts every cell of both on the real server, and keeps who × operation in full in \`test/access/accessMatrix.golden.txt\`.

## Operations

| Operation | What | Who (how far) | Shows first |
| --- | --- | --- | --- |
${OPERATIONS.map(ofOperation).join('\n')}
${line('uploads', 'Send a file, resumable (tus).', UPLOAD_ACCESS)}

## Fields

Within what a role reaches. Whoever is not named sees nothing of it.

| Field | ${TREATMENTS.shown.en} | ${TREATMENTS.masked.en} | ${TREATMENTS.revealable.en} |
| --- | --- | --- | --- |
${FIELD_CLASSES.map(fieldLine).join('\n')}
`
