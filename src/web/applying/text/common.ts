import { useText } from '../../app/text/useText.ts'
import type { PartState } from '#core/applying/standings.ts'

const zh = {
  points: '分',
  range: (min: string, max: string) => (min === max ? min : `${min}–${max}`),
  states: {
    none: '未开始',
    doing: '填写中',
    done: '已填好',
    back: '退回补正',
    wait: '待部门核查',
    shut: '暂不能填',
  } satisfies Record<PartState, string>,
  batch: (year: number, number: number) => `${year}年第${ordinal(number)}批申报`,
  back: '返回任务列表',
  check: '去检查答案',
  readings: '口径：不清楚的地方怎么算',
  yes: '是',
  no: '否',
  none: '没有',
  entries: (count: number) => `${count} 条`,
  locked: {
    'not-returned': '这一部分没有退回，已锁定。只有退回的部分可以修改。',
    'with-office': '申报已提交，内容已锁定。退回补正时才能修改退回的部分。',
    ended: '本次申报已经结束，内容不能再改。',
    reader: '您以法定代表人（授权人）身份查看，由企业填报人填写。',
  },
  othersFirst: (count: number) => `先办好其余 ${count} 处`,
  people: (count: number) => `${count} 人`,
  saved: {
    at: (time: string) => `已自动保存 ${time}`,
    saving: '正在保存…',
    waiting: (count: number) => `${count} 处改动待保存`,
    idle: '填写的内容会自动保存',
    offline: '网络断了：内容已存在本机，联网后自动补存，可以继续填写',
    signedOut: '登录已超时：内容已存在本机，登录后补存',
    signIn: '登录并保存',
    caughtUp: (count: number) => `刚才断网时的 ${count} 处改动已补存`,
    typing: '停下来就保存',
    refused: (count: number) => `${count} 处没有存上，请看该处的提示`,
    conflicts: (count: number) => `${count} 处与同事的改动不一致，请选用哪一个`,
    label: '保存状态',
    acts: '下一步',
  },
  conflict: {
    title: (by: string, time: string) => `${by} 在 ${time} 改过这一处，与您填的不一样。两个都留着，请选一个：`,
    mine: '您填的',
    theirs: (by: string) => `${by}填的`,
    keepMine: '用我填的',
    keepTheirs: '用对方的',
    empty: '（空）',
  },
}

const ORDINALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']
const ordinal = (number: number): string => ORDINALS[number - 1] ?? String(number)

const en: typeof zh = {
  points: 'points',
  range: zh.range,
  states: {
    none: 'Not started',
    doing: 'In progress',
    done: 'Complete',
    back: 'Returned',
    wait: 'Waits for departments',
    shut: 'Not yet',
  },
  batch: (year, number) => `Application, batch ${number} of ${year}`,
  back: 'Back to the task list',
  check: 'Check the answers',
  readings: 'Readings: how unclear words are counted',
  yes: 'Yes',
  no: 'No',
  none: 'None',
  entries: (count) => `${count} ${count === 1 ? 'entry' : 'entries'}`,
  locked: {
    'not-returned': 'This part was not returned and is locked. Only returned parts can be changed.',
    'with-office': 'The application is submitted and locked. Parts that are returned can be changed again.',
    ended: 'This application has ended; its content can no longer change.',
    reader: 'You read this as the signatory; the enterprise’s applicant fills it in.',
  },
  othersFirst: (count) => `First complete the other ${count}`,
  people: (count) => `${count} ${count === 1 ? 'person' : 'people'}`,
  saved: {
    at: (time) => `Saved ${time}`,
    saving: 'Saving…',
    waiting: (count) => `${count} ${count === 1 ? 'change waits' : 'changes wait'} to be saved`,
    idle: 'What you type is saved by itself',
    offline: 'The line is down: all is kept on this device and saved when it is back. Go on typing',
    signedOut: 'Your sign-in has ended: all is kept on this device and saved once you sign in',
    signIn: 'Sign in and save',
    caughtUp: (count) =>
      `${count} ${count === 1 ? 'change' : 'changes'} made while offline ${count === 1 ? 'is' : 'are'} saved`,
    typing: 'Saved as soon as you pause',
    refused: (count) => `${count} ${count === 1 ? 'entry was' : 'entries were'} not taken; see the note beside it`,
    conflicts: (count) =>
      `${count} ${count === 1 ? 'entry differs' : 'entries differ'} from a colleague’s; choose which holds`,
    label: 'What is saved',
    acts: 'Next step',
  },
  conflict: {
    title: (by, time) => `${by} changed this at ${time}, and it differs from yours. Both are kept; choose one:`,
    mine: 'Yours',
    theirs: (by) => `By ${by}`,
    keepMine: 'Use mine',
    keepTheirs: 'Use theirs',
    empty: '(empty)',
  },
}

export const useCommonText = () => useText({ zh, en })
