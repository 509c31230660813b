import type { Role } from '#core/access/roles.ts'
import { HELD_FOR } from '#core/access/heldFor.ts'
import type { Settings } from '../../../src/system.ts'
import { startApi, startServer, type TestServer } from '../server.ts'
import { Client, codeAt } from './client.ts'

/** A clock that stands still until it is told to go on. */
export interface TestClock {
  readonly now: () => Date
  readonly set: (text: string) => void
  readonly advance: (milliseconds: number) => void
}

export function testClock(start = '2026-03-02T09:00:00+08:00'): TestClock {
  let at = Date.parse(start)
  return {
    now: () => new Date(at),
    set: (text) => void (at = Date.parse(text)),
    advance: (milliseconds) => void (at += milliseconds),
  }
}

export interface Someone {
  readonly client: Client
  readonly account: string
  readonly name: string
  readonly signInName: string
  readonly password: string
  /** Of the authenticator; empty where there is none. */
  secret: string
}

export interface District {
  readonly server: TestServer
  readonly clock: TestClock
  readonly systemAdmin: Someone
  readonly securityAdmin: Someone
  readonly auditAdmin: Someone
  /** An official in a role, invited, granted and with an authenticator. `place` is a reference of the programme. */
  readonly official: (role: Role, place?: string) => Promise<Someone>
  /** An enterprise that registered with an office, approved by a clerk of it. */
  readonly enterprise: (given: EnterpriseGiven) => Promise<Enterprise>
  /** Shows once more who one is, as decisions want it. */
  readonly confirm: (who: Someone) => Promise<void>
  /** To a later moment: sessions have ended meanwhile, and everybody signs in again. */
  readonly goTo: (text: string) => Promise<void>
  readonly organisation: (kind: string, reference?: string) => Promise<string>
  readonly stop: () => Promise<void>
}

export interface EnterpriseGiven {
  readonly name: string
  readonly creditCode: string
  readonly office: string
  readonly clerk: Someone
}

export interface Enterprise {
  readonly name: string
  readonly agent: Someone
  readonly signatory: Someone
}

export const PASSWORD = 'Kiln-and-Loom-42'

/** A district as its three administrators set it up, on the real server. */
export async function startDistrict(
  options: { readonly pages?: boolean; readonly clock?: TestClock; readonly settings?: Partial<Settings> } = {},
): Promise<District> {
  const clock = options.clock ?? testClock()
  const settings = { trustedProxies: ['127.0.0.1'], ...options.settings }
  const server = options.pages
    ? await startServer(clock.now, settings)
    : await startApi({ now: clock.now, ...settings })
  let count = 0

  const newcomer = (name: string): Someone => ({
    client: new Client(server.address),
    account: '',
    name,
    signInName: `person${++count}`,
    password: PASSWORD,
    secret: '',
  })

  const everybody: Someone[] = []

  async function known(who: Someone): Promise<Someone> {
    everybody.push(who)
    const { account } = await who.client.get('session.read')
    return Object.assign(who, { account: account?.id ?? '' })
  }

  async function authenticator(who: Someone): Promise<void> {
    const { secret } = await who.client.get('account.startSecondFactor', { body: { password: who.password } })
    who.secret = secret
    await who.client.get('account.finishSecondFactor', { body: { code: codeAt(secret, clock.now()) } })
  }

  async function accept(name: string, token: string): Promise<Someone> {
    const who = newcomer(name)
    await who.client.get('invitation.accept', {
      body: { token, signInName: who.signInName, password: who.password },
    })
    return known(who)
  }

  const signIn = async ({ client, signInName: name, password, secret }: Someone): Promise<void> => {
    const code = secret && { code: codeAt(secret, clock.now()) }
    await client.get('session.open', { body: { name, password, ...code } })
  }

  /** The clock of the tests goes on with every code: whoever sat idle too long signs in instead. */
  const confirm = async (who: Someone): Promise<void> => {
    // A code counts once; the next one is half a minute away.
    clock.advance(30_000)
    const { client, password, secret } = who
    const body = { password, ...(secret && { code: codeAt(secret, clock.now()) }) }
    const { problem } = await client.ask('session.confirm', { body })
    if (problem === 'session-ended') await signIn(who)
    else if (problem) throw new Error(`${who.name} cannot confirm: ${problem}`)
    if (problem === 'session-ended' && !secret) await client.get('session.confirm', { body: { password } })
  }

  async function goTo(text: string): Promise<void> {
    clock.set(text)
    for (const who of everybody) await signIn(who)
  }

  const systemAdmin = newcomer('王系统')
  const { invitations } = await systemAdmin.client.get('setup.run', {
    body: {
      code: server.setupCode ?? '',
      systemAdmin: { name: systemAdmin.name, signInName: systemAdmin.signInName, password: systemAdmin.password },
      securityAdmin: { name: '李安全' },
      auditAdmin: { name: '赵审计' },
    },
  })
  await known(systemAdmin)
  const [securityAdmin, auditAdmin] = [
    await accept('李安全', invitations.find(({ role }) => role === 'securityAdmin')!.token),
    await accept('赵审计', invitations.find(({ role }) => role === 'auditAdmin')!.token),
  ]
  for (const admin of [systemAdmin, securityAdmin, auditAdmin]) await authenticator(admin)
  const organisations = await systemAdmin.client.get('people.organisations')

  const organisation = async (kind: string, reference?: string): Promise<string> => {
    const found = organisations.find(
      (one) => one.kind === kind && (reference === undefined || one.reference === reference),
    )
    if (!found) throw new Error(`no ${kind} ${reference ?? ''}`)
    return found.id
  }

  async function official(role: Role, place?: string): Promise<Someone> {
    const name = `${role}${place ?? ''}`
    await confirm(systemAdmin)
    await confirm(securityAdmin)
    const body = { name, role, organisation: await organisation(HELD_FOR[role], place) }
    const { account, token } = await systemAdmin.client.get('people.invite', { body })
    const proposed = await securityAdmin.client.get('appointment.list', { query: { state: 'proposed', size: 200 } })
    const appointment = proposed.items.find((one) => one.account.id === account)!
    await securityAdmin.client.get('appointment.decide', { params: { id: appointment.id }, body: { grant: true } })
    const who = await accept(name, token)
    await authenticator(who)
    return who
  }

  async function enterprise({ name, creditCode, office, clerk }: EnterpriseGiven): Promise<Enterprise> {
    const agent = newcomer(`经办人${count}`)
    await agent.client.get('registration.register', {
      body: {
        creditCode,
        enterprise: name,
        office: await organisation('office', office),
        legalRepresentative: '周法人',
        address: '试验路1号',
        industry: 'other',
        person: agent.name,
        phone: '13800000000',
        asSignatory: false,
        signInName: agent.signInName,
        password: agent.password,
      },
    })
    await known(agent)
    await confirm(clerk)
    const { items } = await clerk.client.get('registration.list', { query: { text: creditCode } })
    const [registration] = items
    await clerk.client.get('registration.decide', {
      params: { id: registration!.id },
      body: { approve: true, sealSeen: true },
    })
    await confirm(agent)
    const { token } = await agent.client.get('colleague.invite', { body: { name: '周法人', role: 'signatory' } })
    const signatory = await accept('周法人', token)
    return { name, agent, signatory }
  }

  return {
    server,
    clock,
    systemAdmin,
    securityAdmin,
    auditAdmin,
    official,
    enterprise,
    confirm,
    goTo,
    organisation,
    stop: () => server.stop(),
  }
}
