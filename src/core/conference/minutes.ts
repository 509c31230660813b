/** A first draft of the minutes, from what is on record; whoever keeps them goes on from there. */
import { formatPoints } from '../kernel/points.ts'
import { needed, type Count } from './voting.ts'
import type { Frozen } from './frozen.ts'
import type { List } from './list.ts'

export interface Sitting {
  readonly title: string
  readonly heldOn: string
  readonly place: string
  readonly members: readonly {
    readonly name: string
    readonly representsName: string
    readonly present: boolean
    readonly convener: boolean
  }[]
  readonly majority: string | number
  readonly count: Count
  readonly frozen: Frozen | null
  readonly frozenSha256: string
  /** What was proposed or decided. */
  readonly list: List | null
  readonly resolution: string
}

/** In the language of the office, as the minutes are signed in it. */
export function draftMinutes(sitting: Sitting): string {
  const { title, heldOn, place, members, frozen, list, resolution } = sitting
  const there = members.filter(({ present }) => present)
  const away = members.filter(({ present }) => !present)
  const named = (some: typeof members) =>
    some.map(({ name, representsName }) => `${name}（${representsName}）`).join('、')
  return [
    title,
    `时间：${heldOn}${place && `　地点：${place}`}`,
    `主持：${named(members.filter(({ convener, present }) => convener && present))}`,
    `到会：${named(there)}，共${there.length}人；应到${members.length}人。`,
    ...(away.length > 0 ? [`缺席：${named(away)}。`] : []),
    '',
    ...(frozen ? aboutList(frozen, sitting.frozenSha256, list) : []),
    ...(resolution ? [`议定：${resolution}`] : []),
    votes(sitting),
  ].join('\n')
}

function aboutList(frozen: Frozen, sha256: string, list: List | null): readonly string[] {
  const { candidates } = frozen
  const names = new Map(candidates.map((one) => [one.application, one]))
  const nameOf = (application: string) => names.get(application)?.enterprise ?? ''
  const totalOf = (application: string) => formatPoints(names.get(application)?.total ?? 0)
  const barred = candidates.filter(({ vetoes }) => vetoes.length > 0)
  const of = (level: string) => (list?.selected ?? []).filter((one) => one.level === level)
  const told = (some: readonly { readonly application: string }[]) =>
    some.map(({ application }) => `${nameOf(application)}（${totalOf(application)}分）`).join('、')
  return [
    `候选名单共${candidates.length}家，冻结校验值 ${sha256}。`,
    ...(barred.length > 0
      ? [
          `一票否决${barred.length}家：${barred.map(({ enterprise, vetoes }) => `${enterprise}（${vetoes.join('、')}）`).join('、')}。`,
        ]
      : []),
    ...(list
      ? [
          `优秀${of('excellent').length}家：${told(of('excellent'))}。`,
          `其余入选${of('skilled').length}家：${told(of('skilled'))}。`,
          ...(list.reserved.length > 0 ? [`候补${list.reserved.length}家，依次为：${told(list.reserved)}。`] : []),
          `不入选${list.notSelected.length}家：${list.notSelected.map(({ application, reason }) => `${nameOf(application)}，${reason}`).join('')}`,
        ]
      : []),
  ]
}

function votes({ count: { yes, no, abstain, present, isCarried }, majority }: Sitting): string {
  return `表决：赞成${yes}票，反对${no}票，弃权${abstain}票；需要${needed({ majority }, present)}票，${isCarried ? '通过' : '未通过'}。`
}
