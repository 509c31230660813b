import { inWords } from '../messages/words.ts'
import type { Programme } from '../programme/programme.ts'
import type { Text } from '../programme/written.ts'

interface About {
  readonly programme: Pick<Programme, 'place' | 'distinction' | 'source'>
  readonly batch: Text
  /** The first, the second notice of the batch … */
  readonly number: number
}

/** What a notice is called. */
export function noticeTitle({ programme, batch, number }: About): Text {
  const { place, distinction } = programme
  const [zh, en] = (['zh', 'en'] as const).map((language) => ({
    what: inWords(distinction, language),
    where: inWords(place.name, language),
    batch: inWords(batch, language),
  }))
  return {
    zh: `关于${zh!.batch}${zh!.where}${zh!.what}拟认定名单的公示${number > 1 ? '（补充）' : ''}`,
    en: `Public notice of the list for recognition as ${en!.what}, ${en!.where}, ${en!.batch}${number > 1 ? ' (supplement)' : ''}`,
  }
}

/** From where the enterprises of a notice come: the first decision on the batch, a later one, or the reserve alone. */
export type NoticeOrigin = 'decision' | 'furtherDecision' | 'reserve'

const HOW: Readonly<Record<NoticeOrigin, string>> = {
  decision: '经企业申报、属地推荐、部门核查、专家评审和联席会议审议',
  furtherDecision: '经重新评审和联席会议审议',
  reserve: '因名额空出，按联席会议审定的候补顺序递补',
}

/** How a notice begins, for the officer to go over. */
export function noticeIntroduction(
  { programme, batch }: Omit<About, 'number'>,
  origin: NoticeOrigin,
  count: Readonly<Record<'all' | 'excellent', number>>,
): string {
  const what = inWords(programme.distinction, 'zh')
  const where = inWords(programme.place.name, 'zh')
  const basis = `《${inWords(programme.source.document, 'zh')}》${programme.source.number ? `（${programme.source.number}）` : ''}`
  const title = `${inWords(batch, 'zh')}${where}${what}`
  if (count.all === 0) return `根据${basis}，${HOW[origin]}，没有企业拟认定为${title}。现予公示。`
  const among = count.excellent > 0 ? `，其中优秀${what}${count.excellent}家` : ''
  return `根据${basis}，${HOW[origin]}，拟认定下列${count.all}家企业为${title}${among}。现予公示，名单排名不分先后。`
}
