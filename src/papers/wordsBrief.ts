/** The words of the brief for the conference. */
import type { BriefContent, NearText } from './brief/briefContent.ts'
import type { PaperLanguage } from './words.ts'

type Standing = BriefContent['standing']['size']
type Points = Readonly<Record<keyof BriefContent['points'], string>>

export interface BriefWords {
  readonly title: string
  readonly subtitle: (conference: string, batch: string, day: string) => string
  readonly number: string
  readonly creditCode: string
  readonly office: string
  readonly industry: string
  readonly size: string
  readonly place: string
  readonly placeOf: (place: number, ranked: number) => string
  readonly unplaced: string
  readonly points: Points
  readonly standing: string
  readonly among: Readonly<Record<keyof BriefContent['standing'], (standing: Standing) => string>>
  readonly barred: string
  readonly vetoed: (rows: string) => string
  readonly deducted: (row: string, points: string) => string
  readonly near: string
  readonly nearLine: (near: NearText) => string
  readonly disputed: string
  readonly disputedLine: (disputed: BriefContent['disputed'][number]) => string
  readonly none: string
  readonly moreOf: (count: number) => string
  readonly lost: string
  readonly columns: readonly string[]
  readonly noneLost: string
  readonly moreRows: (count: number) => string
  readonly list: string
  readonly frozen: (day: string, time: string) => string
  readonly hash: (hash: string) => string
  readonly inner: string
  readonly listTitle: (conference: string) => string
}

function zhAmong(kind: string, { of, above, percentile }: Standing): string {
  if (of === 1) return `${kind}仅此一家`
  const others = above === 0 ? '没有分更高的' : `${above}家分更高`
  return `${kind}${of}家，${others}${percentile === undefined ? '' : `，高于其余的${percentile}%`}`
}

function enAmong(kind: string, { of, above, percentile }: Standing): string {
  if (of === 1) return `${kind}: the only one`
  const others = `${above === 0 ? 'none' : above} of ${of} ${above > 1 ? 'have' : 'has'} more points`
  return `${kind}: ${others}${percentile === undefined ? '' : `; above ${percentile}% of the others`}`
}

const zh: BriefWords = {
  title: '联席会议审议材料',
  subtitle: (conference, batch, day) => `${conference}　${batch}　${day}`,
  number: '申报编号',
  creditCode: '统一社会信用代码',
  office: '推荐单位',
  industry: '所属产业',
  size: '企业规模',
  place: '名次',
  placeOf: (place, ranked) => `第${place}名（${ranked}家列入排名）`,
  unplaced: '不列入排名',
  points: {
    self: '自评分',
    verified: '核查分',
    review: '评审分',
    base: '基本分',
    bonus: '加分',
    deductions: '扣分',
  },
  standing: '同类位置\n（仅供参考）',
  among: { industry: (standing) => zhAmong('同产业', standing), size: (standing) => zhAmong('同规模', standing) },
  barred: '一票否决\n和扣分',
  vetoed: (rows) => `一票否决：${rows}，不列入排名`,
  deducted: (row, points) => `${row}　${points}分`,
  near: '近档的指标',
  nearLine: ({ row, fact, up, down }) =>
    `${row} ${fact}：${[up && `再多一点加${up}分`, down && `再少一点减${down}分`].filter(Boolean).join('，')}`,
  disputed: '换口径的影响',
  disputedLine: ({ reading, as, points }) => `口径${reading}读作“${as}”：得分变化${points}分`,
  none: '没有',
  moreOf: (count) => `另有${count}项，见会场页面`,
  lost: '失分的指标',
  columns: ['项', '指标', '自评', '核查', '评审', '由谁核减、为什么'],
  noneLost: '评审分没有低于自评分的指标。',
  moreRows: (count) => `另有${count}项失分，本页写不下，见会场页面。`,
  list: '、',
  frozen: (day, time) => `名单于${day}${time}冻结，得分按冻结的名单。`,
  hash: (hash) => `名单校验值（SHA-256）：${hash}`,
  inner: '会议材料，公示前不公开。',
  listTitle: (conference) => `审议材料 ${conference}`,
}

const en: BriefWords = {
  title: 'Brief for the joint conference',
  subtitle: (conference, batch, day) => `${conference} · ${batch} · ${day}`,
  number: 'Application no.',
  creditCode: 'Credit code',
  office: 'Recommended by',
  industry: 'Industry',
  size: 'Size',
  place: 'Place',
  placeOf: (place, ranked) => `${place} of ${ranked} ranked`,
  unplaced: 'Not ranked',
  points: {
    self: 'Self score',
    verified: 'Verified',
    review: 'Review score',
    base: 'Base',
    bonus: 'Bonus',
    deductions: 'Deductions',
  },
  standing: 'Among its kind (for information)',
  among: {
    industry: (standing) => enAmong('Same industry', standing),
    size: (standing) => enAmong('Same size', standing),
  },
  barred: 'Vetoes and deductions',
  vetoed: (rows) => `Vetoed: ${rows}; not ranked`,
  deducted: (row, points) => `${row}: ${points}`,
  near: 'Rows near a border',
  nearLine: ({ row, fact, up, down }) =>
    `${row} ${fact}: ${[up && `a little more adds ${up}`, down && `a little less takes ${down}`].filter(Boolean).join(', ')}`,
  disputed: 'Other readings',
  disputedLine: ({ reading, as, points }) => `Reading ${reading} as “${as}”: score changes by ${points}`,
  none: 'None',
  moreOf: (count) => `and ${count} more, see the room`,
  lost: 'Rows that lost points',
  columns: ['Row', 'Indicator', 'Self', 'Verified', 'Review', 'Who took them off, and why'],
  noneLost: 'No row has fewer points by the review than by the self score.',
  moreRows: (count) =>
    count === 1
      ? 'One more row lost points and has no room here; see the room.'
      : `${count} more rows lost points and have no room here; see the room.`,
  list: ', ',
  frozen: (day, time) => `Frozen on ${day}, ${time}; points are those of the frozen list.`,
  hash: (hash) => `Hash of the list (SHA-256): ${hash}`,
  inner: 'For the conference; not public before the notice.',
  listTitle: (conference) => `Briefs ${conference}`,
}

export const briefWords = (language: PaperLanguage): BriefWords => (language === 'zh' ? zh : en)
