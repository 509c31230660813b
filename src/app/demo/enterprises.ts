import type { Programme } from '#core/programme/programme.ts'
import type { Chance } from './chance.ts'
import { creditCode, enterpriseName, personName } from './inventions.ts'
import { DEMO_PASSWORD } from './logins.ts'
import { busyOffices, enter, type Officials } from './officials.ts'
import { type DemoPlace, DemoPerson } from './person.ts'

export interface DemoEnterprise {
  readonly number: number
  readonly name: string
  readonly office: string
  readonly agent: DemoPerson
  readonly signatory: DemoPerson
  readonly phone: string
  /** People on its list. */
  readonly size: number
}

/** All that enterprises need to come in. */
export interface Registry extends DemoPlace {
  readonly programme: Programme
  readonly by: Chance
  readonly officials: Officials
  /** Office of the programme → its organisation. */
  readonly organisations: ReadonlyMap<string, string>
  /** Names that are taken. */
  readonly names: Set<string>
}

interface Registered extends Omit<DemoEnterprise, 'signatory'> {
  readonly legal: string
  readonly code: string
}

/** Registers with the office that manages it, and waits. */
export async function registerEnterprise(registry: Registry, number: number): Promise<Registered> {
  const { programme, organisations } = registry
  const by = registry.by.of(`enterprise${number}`)
  const office = busyOffices(programme)[officeRank(by)]!
  const industry = by.percent(40) ? programme.industries[0]!.id : by.pick(programme.industries).id
  const name = freshName(registry, () => enterpriseName(programme, by, industry, office))
  const agent = new DemoPerson(registry, {
    name: personName(by),
    signInName: `enterprise${number}`,
    role: 'applicant',
  })
  const [legal, code, phone] = [
    personName(by),
    creditCode(programme, number),
    `139${by.below(90_000_000) + 10_000_000}`,
  ]
  await agent.ask('registration.register', {
    body: {
      creditCode: code,
      enterprise: name,
      office: organisations.get(office.id) ?? '',
      legalRepresentative: legal,
      address: `${office.name['zh']}${by.pick(['工业路', '创业路', '织机路', '兴园路', '环城东路'])}${1 + by.below(300)}号`,
      industry,
      person: agent.name,
      phone,
      asSignatory: false,
      signInName: agent.signInName,
      password: DEMO_PASSWORD,
    },
  })
  return { number, name, office: office.id, agent, phone, legal, code, size: 24 + by.below(110) }
}

/** The first office has a third of them, the last ones few. */
const officeRank = (by: Chance): number => Math.min(by.below(7), by.below(7), by.below(7))

function freshName({ names }: Registry, draw: () => string): string {
  for (;;) {
    const name = draw()
    if (names.has(name)) continue
    names.add(name)
    return name
  }
}

/** What the office makes of a registration that waits: it has seen the sealed letter, or it has not. */
export async function decideRegistration({ officials }: Registry, { office, code }: Registered, seen: boolean) {
  const clerk = officials.clerks.get(office)!
  const { items } = await clerk.ask('registration.list', { query: { page: 1, size: 1, state: 'awaiting', text: code } })
  const id = items[0]?.id ?? ''
  const body = seen
    ? ({ approve: true, sealSeen: true } as const)
    : ({ approve: false, reason: '授权委托书没有加盖公章，请补盖后重新登记。' } as const)
  await clerk.decide('registration.decide', { params: { id }, body })
}

/** Registered, seen by its office, and with its legal representative let in. */
export async function enterEnterprise(registry: Registry, number: number): Promise<DemoEnterprise> {
  const registered = await registerEnterprise(registry, number)
  const { agent, legal, size } = registered
  await decideRegistration(registry, registered, true)
  const { version } = await agent.ask('enterprise.own')
  await agent.ask('enterprise.change', { body: { version, size: size > 100 ? 'medium' : 'small' } })
  const { token } = await agent.decide('colleague.invite', { body: { name: legal, email: '', role: 'signatory' } })
  const signatory = new DemoPerson(registry, { name: legal, signInName: `legal${number}`, role: 'signatory' })
  await enter(signatory, token)
  return { ...registered, signatory }
}
