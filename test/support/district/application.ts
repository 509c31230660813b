import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Application } from '#contract/applying.ts'
import { COMMITMENT } from '#core/applying/parts.ts'
import { ANSWERS } from '../answers.ts'
import { ROOT } from '../folders.ts'
import type { Enterprise, Someone } from './district.ts'
import { pdfOf, upload } from './upload.ts'

const SAMPLE = JSON.parse(readFileSync(join(ROOT, 'test/samples/roster-garment.facts.json'), 'utf8')) as {
  readonly facts: Readonly<Record<string, number>>
}

/** The form of the sample factory. */
export const PROFILE: Readonly<Record<string, string>> = {
  level: 'skilled',
  contactName: '沈联系',
  contactPhone: '13800000001',
  headcount: '86',
  revenue: '12000000',
  tax: '350000',
  summary: '生产童装，六十名技术工人。',
  informedOn: '2026-03-01',
}

export interface BatchGiven {
  readonly opensAt?: string
  readonly closesAt?: string
  readonly number?: number
}

/** A published batch of the shipped programme. */
export async function publishBatch(officer: Someone, given: BatchGiven = {}): Promise<string> {
  const { opensAt = '2026-03-01T00:00:00+08:00', closesAt = '2026-04-15T17:00:00+08:00', number = 1 } = given
  const batch = await officer.client.get('batch.create', {
    body: {
      programme: '2024-10-04-wuxing',
      year: 2026,
      number,
      assessmentYear: 2025,
      cutOff: '2025-12-31',
      opensAt: new Date(opensAt).toISOString(),
      closesAt: new Date(closesAt).toISOString(),
      steps: {},
      skilledQuota: 40,
      excellentQuota: 10,
      noticeDays: 5,
      formalCheckDays: 5,
      correctionDays: 5,
      corrections: 1,
      note: '',
    },
  })
  await officer.client.get('batch.publish', { params: { id: batch.id }, body: { version: batch.version } })
  return batch.id
}

/** The facts the enterprise of the samples states by answering. */
const factChanges = () =>
  Object.entries(ANSWERS).map(([field, value]) => ({ section: 'fact' as const, field, value: value as never, base: 0 }))

/** An application with everything filled in and attached, but not signed. */
export async function filledApplication({ agent }: Enterprise, batch: string): Promise<string> {
  const { client } = agent
  const { id } = await client.get('application.start', { body: { batch } })
  const { version } = await client.get('enterprise.own')
  await client.get('enterprise.change', { body: { version, address: '试验路1号', industry: 'other', size: 'small' } })
  await client.get('application.save', {
    params: { id },
    body: {
      changes: [
        ...Object.entries(PROFILE).map(([field, value]) => ({ section: 'profile' as const, field, value, base: 0 })),
        ...factChanges(),
      ],
    },
  })
  await client.get('application.putRoster', {
    params: { id },
    body: {
      fileName: 'roster-garment.xlsx',
      people: 86,
      counted: 83,
      facts: { ...SAMPLE.facts },
      persons: [{ name: '周秀兰', identity: '11010519491231002X', skillLevel: 'senior', income: '>90000' }],
      base: 0,
    },
  })
  await attachWanted(agent, id)
  return id
}

/** Puts a paper under every row that asks for one; the letter too, unless it is to come by itself. */
export async function attachWanted(agent: Someone, id: string, { letter = true } = {}): Promise<void> {
  const missing = await missingEvidence(agent, id)
  const wanted = letter ? missing : missing.filter((row) => row !== COMMITMENT)
  const [first, ...others] = wanted
  if (!first) return
  await upload(agent.client, { application: id, row: first, name: '证明.pdf', bytes: await pdfOf('evidence') })
  const { evidence } = await settled(agent, id)
  for (const row of others)
    await agent.client.get('evidence.attach', { params: { id }, body: { file: evidence[0]!.file, row } })
}

/** Rows that the server says lack evidence, the letter among them. */
async function missingEvidence(agent: Someone, id: string): Promise<readonly string[]> {
  const { version, currentHash } = await agent.client.get('application.read', { params: { id } })
  const refused = await agent.client.send('application.submit', {
    params: { id },
    body: { version, contentHash: currentHash },
  })
  const { problems = [] } = refused.value as { readonly problems?: readonly { path: string; code: string }[] }
  const other = problems.filter(({ code }) => code !== 'evidence-missing' && code !== 'commitment-missing')
  if (other.length > 0) throw new Error(`the sample application lacks more: ${JSON.stringify(other)}`)
  return problems.map(({ path, code }) => (code === 'commitment-missing' ? COMMITMENT : path))
}

/** The application once every file of it has been looked into. */
export async function settled(agent: Someone, id: string): Promise<Application> {
  for (;;) {
    const application = await agent.client.get('application.read', { params: { id } })
    if (application.evidence.every(({ state }) => state !== 'waiting')) return application
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** Signs the content as it stands. */
export async function sign(
  { signatory }: Enterprise,
  id: string,
  confirm: (who: Someone) => Promise<void>,
): Promise<string> {
  await confirm(signatory)
  const { currentHash } = await signatory.client.get('application.read', { params: { id } })
  await signatory.client.get('application.sign', { params: { id }, body: { contentHash: currentHash } })
  return currentHash
}

/** Signs and submits. */
export async function submit(
  enterprise: Enterprise,
  id: string,
  confirm: (who: Someone) => Promise<void>,
): Promise<void> {
  const contentHash = await sign(enterprise, id, confirm)
  const { version } = await enterprise.agent.client.get('application.read', { params: { id } })
  await enterprise.agent.client.get('application.submit', { params: { id }, body: { version, contentHash } })
}
