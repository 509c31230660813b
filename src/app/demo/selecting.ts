import { within } from '#core/conference/cut.ts'
import type { Frozen } from '#core/conference/frozen.ts'
import type { Applying } from './applications.ts'
import { identityNumber, personName } from './inventions.ts'
import { DemoPerson } from './person.ts'

/** How many are selected, of them excellent, and how many wait in reserve. */
interface Places {
  readonly skilled: number
  readonly excellent: number
  readonly reserve: number
}

interface Meeting {
  readonly batch: string
  readonly title: string
  readonly heldOn: string
}

/** A conference with everybody there and its list of candidates frozen. */
export async function convene(applying: Applying, { batch, title, heldOn }: Meeting): Promise<string> {
  const { officer, members, convener } = applying.officials
  const { people, organisations } = await officer.ask('conference.people')
  const place = '区行政中心会议室'
  const { id, version } = await officer.ask('conference.create', { body: { batch, title, heldOn, place } })
  // Nobody sits for two: each of those who came speaks for another unit, the convener for the first.
  const sitting = [convener, ...members].map((who, at) => ({
    account: people.find(({ name }) => name === who.name)?.account ?? '',
    represents: organisations.filter(({ kind }) => kind !== 'office')[at]?.id ?? '',
    convener: who === convener,
    present: true,
  }))
  const changed = await officer.ask('conference.change', {
    params: { id },
    body: { version, title, heldOn, place, members: sitting },
  })
  await officer.decide('conference.freeze', { params: { id }, body: { version: changed.version } })
  return id
}

/** The list is put to the vote, everybody is for it, and the convener confirms it. */
export async function decideList(applying: Applying, id: string, lines: Places): Promise<void> {
  const { officer, members, convener } = applying.officials
  const room = await officer.ask('conference.read', { params: { id } })
  const { candidates, quotas } = room.frozen as unknown as Frozen
  await officer.ask('conference.propose', {
    params: { id },
    body: {
      version: room.version,
      choice: {
        lines: within(lines, quotas, candidates.length),
        order: candidates.map((one) => one.application),
        setAside: [],
      },
      resolution: '',
    },
  })
  for (const who of [convener, ...members])
    await who.ask('conference.vote', { params: { id }, body: { matter: 'list', vote: 'yes' } })
  const { version, minutes } = await convener.ask('conference.read', { params: { id } })
  await convener.decide('conference.decide', { params: { id }, body: { version } })
  const text = minutes || '会议听取了评审情况，按评审分排序并经表决，一致同意名单。'
  await officer.ask('conference.minutes', { params: { id }, body: { text, before: minutes } })
}

/** The next notice of what a conference decided. Gives its id, or nothing where nobody is left to be put on it. */
export async function publishNotice({ officials: { officer } }: Applying, conference: string): Promise<string> {
  const { id } = await officer.ask('notice.begin', { body: { conference } })
  const { title, introduction, days, version } = await officer.ask('notice.draft', { params: { id } })
  const changed = await officer.ask('notice.change', {
    params: { id },
    body: {
      version,
      title,
      introduction,
      days,
      contact: {
        unit: '职业能力建设科',
        phone: '0572-2289000',
        address: '区行政中心',
        supervision: '0572-2289111',
      },
      out: [],
    },
  })
  const draft = await officer.ask('notice.draft', { params: { id } })
  await officer.decide('notice.publish', {
    params: { id },
    body: { version: changed.version, listed: draft.list.length },
  })
  return id
}

/** Somebody of the public objects under their real name. */
export async function object(
  { world, clock, by, programme }: Applying,
  notice: string,
  application: string,
): Promise<void> {
  const own = by.of(`objection/${application}`)
  const anybody = new DemoPerson({ world, clock }, { name: '', signInName: '', role: 'leader' })
  await anybody.ask('objection.lodge', {
    params: { id: notice },
    body: {
      application,
      row: null,
      name: personName(own),
      phone: `139${String(own.below(100_000_000)).padStart(8, '0')}`,
      identity: identityNumber(programme, own),
      address: '',
      content: '该企业申报的培训人数与实际不符，部分人员没有参加过培训，请核查培训台账和签到表。',
      files: [],
    },
  })
}

/** Who stands on a notice, in its order. */
export const listed = async ({ officials: { officer } }: Applying, notice: string): Promise<readonly string[]> =>
  (await officer.ask('notice.read', { params: { id: notice } })).list.map(({ application }) => application)

/** What a re-check of a recognised enterprise led to. */
export async function recheck(
  { officials: { officer } }: Applying,
  id: string,
  outcome: 'keep' | 'upgrade' | 'suspend' | 'revoke',
): Promise<void> {
  const { application } = await officer.ask('recognition.read', { params: { id } })
  const { version } = application
  const params = { id }
  switch (outcome) {
    case 'keep':
      await officer.decide('recognition.keep', { params, body: { version, finding: '年度情况良好，予以保留。' } })
      return
    case 'upgrade': {
      const reason = '动态复核得分达到优秀等级，予以晋级。'
      await officer.decide('recognition.upgrade', { params, body: { version, reason } })
      return
    }
    case 'suspend': {
      const reason = '接到有关部门通报，正在核实，核实期间暂停。'
      await officer.decide('recognition.suspend', { params, body: { version, reason, recheck: true } })
      return
    }
    case 'revoke': {
      const reason = '复核发现申报时提供虚假的培训台账，情节严重。'
      const after = '停止兑现尚未兑现的补助，已兑现的依法追回。'
      await officer.decide('recognition.revoke', { params, body: { version, reason, outcome: after, recheck: true } })
    }
  }
}

/** Looked into, told to the enterprise, and decided. */
export async function decideObjections(
  { officials: { officer } }: Applying,
  notice: string,
  outcomeOf: (at: number) => 'upheld' | 'dismissed',
): Promise<void> {
  const { items } = await officer.ask('objection.list', { query: { notice, state: 'open', page: 1, size: 20 } })
  const inOrder = items.toSorted((a, b) => (a.receivedAt < b.receivedAt ? -1 : 1))
  for (const [at, { id }] of inOrder.entries()) {
    const before = await officer.ask('objection.read', { params: { id } })
    const summary = '有人反映所报培训人数与实际不符，请说明情况并提供培训台账。'
    await officer.ask('objection.investigate', { params: { id }, body: { version: before.version, summary } })
    const outcome = outcomeOf(at)
    const { version } = await officer.ask('objection.read', { params: { id } })
    await officer.decide('objection.decide', {
      params: { id },
      body: {
        version,
        outcome,
        finding:
          outcome === 'upheld'
            ? '经核查培训台账和签到表，部分人员未参加培训，反映属实。'
            : '经核查，培训台账完整，反映不实。',
        reply: outcome === 'upheld' ? '您反映的问题属实，已按规定处理。' : '经核查未发现您反映的问题，感谢监督。',
      },
    })
    if (outcome === 'dismissed') continue
    const { application, applicationVersion } = await officer.ask('objection.read', { params: { id } })
    await officer.decide('objection.notSelect', {
      params: { id: application },
      body: { version: applicationVersion, reason: '异议成立：培训人数与实际不符。' },
    })
  }
}

/** One order for all on a notice whose time is over and against whom nothing stands. */
export async function recogniseAll(
  { officials: { officer } }: Applying,
  notice: string,
  order: { readonly documentNumber: string; readonly issuedOn: string },
): Promise<readonly string[]> {
  const { items } = await officer.ask('recognition.candidates', { params: { id: notice } })
  const ready = items.filter(({ state, over, clear }) => state === 'on_notice' && over && clear)
  if (ready.length === 0) return []
  const applications = ready.map(({ application: id, version }) => ({ id, version }))
  await officer.decide('recognition.issue', { params: { id: notice }, body: { ...order, applications } })
  return applications.map(({ id }) => id)
}
