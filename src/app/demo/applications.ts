import { checkApplication } from '#core/applying/check.ts'
import { COMMITMENT, partsOf } from '#core/applying/parts.ts'
import type { Answers } from '#core/applying/answer.ts'
import { compile } from '#core/rubric/compile.ts'
import type { Compiled } from '#core/rubric/compiled.ts'
import { dayOf } from '#app/kit/placeTime.ts'
import { factAnswers, type FirstAnswer, profileAnswers } from './answers.ts'
import type { DemoEnterprise, Registry } from './enterprises.ts'
import { type FileTaker, type Sent, sendFile, settle } from './evidence.ts'
import { demoRoster, ROSTER_FILE } from './roster.ts'

/** A batch as applications rest on it. */
export interface DemoBatch {
  readonly id: string
  readonly year: number
  readonly cutOff: string
}

export interface Applying extends Registry {
  readonly compiled: Compiled
  readonly takeFile: FileTaker
}

export const readyToApply = (registry: Registry, takeFile: FileTaker): Applying => ({
  ...registry,
  compiled: compile(registry.programme),
  takeFile,
})

/** An application with its file on the way; `rows` ask for evidence. */
export interface Filled {
  readonly id: string
  readonly enterprise: DemoEnterprise
  readonly rows: readonly string[]
  readonly sent: Sent
}

/** Begun, and answered so far: a share of a hundred of what is asked. */
export async function begin(
  { by, programme, clock }: Applying,
  { agent, phone, size, number }: DemoEnterprise,
  batch: DemoBatch,
  share: number,
): Promise<string> {
  const own = by.of(`${batch.year}/${number}/begin`)
  const { id } = await agent.ask('application.start', { body: { batch: batch.id } })
  const profile = profileAnswers(own, { contact: agent.name, phone, people: size, informedOn: dayOf(clock.now()) })
  const all = [...profile, ...factAnswers(programme, own)]
  const changes = all.slice(0, Math.floor((all.length * share) / 100))
  if (changes.length > 0) await agent.ask('application.save', { params: { id }, body: { changes: unread(changes) } })
  return id
}

const unread = (changes: readonly FirstAnswer[]) =>
  changes.map((change) => ({ ...change, value: change.value as string }))

/** Everything answered, the list counted, and a file sent; it is looked into while others fill theirs in. */
export async function fillIn(applying: Applying, enterprise: DemoEnterprise, batch: DemoBatch): Promise<Filled> {
  const { programme, clock, compiled, takeFile } = applying
  const { agent, phone, size, number } = enterprise
  const by = applying.by.of(`${batch.id}/${number}`)
  const { id } = await agent.ask('application.start', { body: { batch: batch.id } })
  const profile = profileAnswers(by, { contact: agent.name, phone, people: size, informedOn: dayOf(clock.now()) })
  const facts = factAnswers(programme, by)
  await agent.ask('application.save', { params: { id }, body: { changes: unread([...profile, ...facts]) } })
  const { cutOff } = batch
  const roster = await demoRoster(programme, by, { year: Number(cutOff.slice(0, 4)), cutOff, size })
  await agent.ask('application.putRoster', { params: { id }, body: { ...roster, fileName: ROSTER_FILE, base: 0 } })
  const rows = rowsAsking(compiled, {
    profile: valuesOf(profile),
    answers: valuesOf(facts),
    roster,
    today: dayOf(clock.now()),
  })
  const sent = await sendFile(applying, takeFile, by, {
    agent,
    application: id,
    row: rows[0] ?? COMMITMENT,
    title: titleFor(compiled, rows[0] ?? ''),
  })
  return { id, enterprise, rows, sent }
}

const valuesOf = (changes: readonly FirstAnswer[]): Answers =>
  Object.fromEntries(changes.map(({ field, value }) => [field, value]))

interface Stated {
  readonly profile: Answers
  readonly answers: Answers
  readonly roster: { readonly facts: Readonly<Record<string, number>> }
  readonly today: string
}

/** The rows that win points and ask for papers. */
const rowsAsking = (compiled: Compiled, stated: Stated): readonly string[] =>
  checkApplication({ ...stated, compiled, enterprise: KNOWN, evidence: [] })
    .filter(({ code }) => code === 'evidence-missing')
    .map(({ part }) => part)

/** Given at the registration. */
const KNOWN = { address: '-', industry: '-', size: '-' }

/** The first paper that a row asks for, as a title. */
function titleFor(compiled: Compiled, row: string): string {
  const asked = partsOf(compiled).row(row)?.row.row.evidence?.[0]?.['zh'] ?? '承诺书'
  return asked.replaceAll(/[\\/:*?"<>|]/g, '、').slice(0, 40)
}

/** Papers under every row that asks for some, the sealed letter, the signature, and off it goes. */
export async function finishAndSubmit(applying: Applying, filled: Filled): Promise<void> {
  await attachAll(applying, filled)
  await sign(filled)
  await submit(filled)
}

export async function attachAll(applying: Applying, { id, enterprise, rows, sent }: Filled): Promise<void> {
  await settle(applying, sent)
  for (const row of [...rows.slice(1), COMMITMENT])
    await enterprise.agent.ask('evidence.attach', {
      params: { id },
      body: { file: sent.key, row, title: titleFor(applying.compiled, row) },
    })
}

export async function sign({ id, enterprise: { agent, signatory } }: Filled): Promise<void> {
  const { currentHash } = await agent.ask('application.read', { params: { id } })
  await signatory.decide('application.sign', { params: { id }, body: { contentHash: currentHash } })
}

export async function submit({ id, enterprise: { agent } }: Pick<Filled, 'id' | 'enterprise'>): Promise<void> {
  const { currentHash, version } = await agent.ask('application.read', { params: { id } })
  await agent.ask('application.submit', { params: { id }, body: { version, contentHash: currentHash } })
}
