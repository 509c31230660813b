import { useText } from '../../app/text/useText.ts'

const zh = {
  remind: '提醒企业',
  title: (batch: string) => `提醒企业　${batch}`,
  to: '提醒谁',
  notStarted: '还没有开始的企业',
  inProgress: '正在填写、还没有提交的企业',
  returned: '退回后还没有补正的企业',
  chosen: (count: number) => `选中的 ${count} 家`,
  text: '内容',
  textHelp: '最多 500 字。发送前先看实际效果。',
  texts: {
    notStarted: (batch: string, closes: string) =>
      `贵单位还没有开始${batch}申报，${closes}截止，到点不能再提交。可以先用自评看看能得多少分，已有的信息不用重填。有困难请与我们联系。`,
    inProgress: (batch: string, closes: string) =>
      `贵单位的${batch}申报还没有提交，${closes}截止，到点不能再提交。请留出时间打印、盖章承诺书。`,
    returned: (batch: string) => `贵单位的${batch}申报有内容需要补正，请登录查看退回事项和期限，只改退回的部分即可。`,
    chosen: (batch: string, closes: string) => `请关注${batch}申报进度，${closes}截止。`,
  },
  preview: '看实际效果',
  leave: '先不提醒',
  back: '改内容',
  numbers: (enterprises: string, people: string) => `发给 ${enterprises} 家企业的 ${people} 人。`,
  nobody: '没有可以提醒的人。',
  unreachable: (count: number) => `${count} 家只能在系统内看到（没有手机、邮箱），建议电话联系：`,
  send: (people: string) => `发送给 ${people} 人`,
  sent: (people: string) => `已发送给 ${people} 人。`,
  close: '完成',
}

const en: typeof zh = {
  remind: 'Remind enterprises',
  title: (batch) => `Remind enterprises, ${batch}`,
  to: 'Whom',
  notStarted: 'Enterprises that have not started',
  inProgress: 'Enterprises that have not submitted yet',
  returned: 'Enterprises with corrections to make',
  chosen: (count) => `The ${count} chosen`,
  text: 'Text',
  textHelp: 'At most 500 characters. You see it as it will be before it is sent.',
  texts: {
    notStarted: (batch, closes) =>
      `You have not started your application to ${batch} yet. It closes ${closes}, to the minute. The self-check shows what you would score, and what is known need not be typed again. Ask us if anything is in the way.`,
    inProgress: (batch, closes) =>
      `Your application to ${batch} is not submitted yet. It closes ${closes}, to the minute. Leave time to print and seal the commitment letter.`,
    returned: (batch) =>
      `Your application to ${batch} needs corrections. Sign in to see the items and the due day; only what was returned has to be changed.`,
    chosen: (batch, closes) => `Please look after your application to ${batch}; it closes ${closes}.`,
  },
  preview: 'See how it will be',
  leave: 'Not now',
  back: 'Change the text',
  numbers: (enterprises, people) => `To ${people} people of ${enterprises} enterprises.`,
  nobody: 'There is nobody to remind.',
  unreachable: (count) => `${count} will find it on this site only (no phone, no e-mail); better call them:`,
  send: (people) => `Send to ${people} people`,
  sent: (people) => `Sent to ${people} people.`,
  close: 'Done',
}

export const useReminderText = () => useText({ zh, en })
