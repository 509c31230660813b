import { Client } from '#test/support/district/client.ts'
import { type District, PASSWORD, type Someone } from '#test/support/district/district.ts'

let newcomers = 0

/** The first account of an enterprise whose registration waits: signed in, and without any role. */
export async function enterpriseAgent(
  { server, organisation }: Pick<District, 'server' | 'organisation'>,
  { name, creditCode, office }: { readonly name: string; readonly creditCode: string; readonly office: string },
): Promise<Someone> {
  const client = new Client(server.address)
  const signInName = `newcomer${++newcomers}`
  const { account } = await client.get('registration.register', {
    body: {
      creditCode,
      enterprise: name,
      office: await organisation('office', office),
      legalRepresentative: '吴法人',
      address: '试验路2号',
      industry: 'other',
      person: '新经办',
      phone: '13800000009',
      asSignatory: false,
      signInName,
      password: PASSWORD,
    },
  })
  return { client, account: account!.id, name: '新经办', signInName, password: PASSWORD, secret: '' }
}

export async function waitingRegistration(clerk: Someone): Promise<string> {
  const { items } = await clerk.client.get('registration.list')
  return items[0]!.id
}
