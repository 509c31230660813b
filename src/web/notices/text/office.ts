import { useText } from '../../app/text/useText.ts'

const zh = {
  title: '公示',
  lead: '联席会议作出决定后，在这里起草并发布公示。发布之前，决定不对外公开，申报仍是“待审议”。',
  none: '还没有作出决定的联席会议。',
  decided: (selected: number, reserved: number) => `拟认定 ${selected} 家，候补中 ${reserved} 家`,
  free: (count: number) => `空出 ${count} 个名额，可以递补。`,
  begin: '起草公示',
  beginFurther: '起草补充公示',
  goOn: '继续起草',
  cases: (open: number, all: number) => (all === 0 ? '没有异议' : `异议 ${all} 份，${open} 份未办结`),
  columns: { notice: '公示', published: '发布', last: '截止', objections: '异议' },
  noEnd: '未定',
  count: '重新计算截止日',
  endReserve: '结束候补',
  endReserveText: (count: number) => `批次已结束。${count} 家候补企业将转为“未入选”，并收到通知。`,
  leave: '先不办',
  draftTitle: (batch: string, number: number) => `公示稿　${batch}${number > 1 ? `（补充 ${number - 1}）` : ''}`,
  back: '回到公示',
  words: '公示内容',
  noticeTitle: '标题',
  introduction: '正文',
  days: '公示天数（工作日）',
  term: (first: string, last: string) => `如果今天发布：${first}至${last}`,
  termOpen: '公示期跨入放假安排尚未公布的年份：截止日未定，公示不会自动结束。',
  contact: '异议受理',
  unit: '受理单位',
  phone: '电话',
  phoneHelp: '填在这里的号码会公开。请用固定电话，或单位公布的手机号。',
  address: '地址',
  supervision: '纪检监督',
  save: '保存',
  saved: '已保存',
  paper: (format: string) => `公示稿 ${format}`,
  publish: '发布公示',
  keep: '先不发布',
  publishTitle: '发布公示',
  consequence: (listed: number, reserved: number, notSelected: number) =>
    `名单即刻公开并冻结：${listed} 家列入公示，${reserved} 家列为候补，${notSelected} 家不予入选。企业会各自收到结果。发布后不能修改。`,
  saveFirst: '有改动还没有保存。',
  droppedFirst: '有企业需要先移出名单。',
  findingsFirst: '有个人号码需要先去掉。',
  contactFirst: '请先填写异议受理的单位、电话和地址，并保存。',
  findings: (count: number) => `发现 ${count} 处个人号码，不能发布`,
  where: (where: string): string => {
    const line = /^list\.(\d+)$/.exec(where)?.[1]
    if (line) return `名单第 ${Number(line) + 1} 行`
    return (
      {
        title: '标题',
        introduction: '正文',
        'contact.unit': '受理单位',
        'contact.phone': '电话',
        'contact.address': '地址',
        'contact.supervision': '纪检监督',
      }[where] ?? where
    )
  },
  dropped: (count: number) => `${count} 家已不能列入公示`,
  droppedText: '联席会议之后情况有变。勾选移出，候补按顺序递补。',
  takeOff: (name: string, state: string) => `移出 ${name}（${state}）`,
  list: (count: number) => `名单（${count} 家）`,
  excellent: '优秀',
  fromReserve: (place: number) => `候补第 ${place} 位递补`,
  reserved: (count: number) => `候补（${count} 家）`,
  reservedAt: (place: number) => `第 ${place} 位`,
  notSelected: (count: number) => `不予入选（${count} 家）`,
  published: '公示已发布。',
}

export type OfficeText = typeof zh

const en: OfficeText = {
  title: 'Public notices',
  lead: 'Once the joint conference has decided, notices are drafted and published here. Until then the decision is private and the applications still wait.',
  none: 'No conference has decided yet.',
  decided: (selected, reserved) => `${selected} selected, ${reserved} in reserve`,
  free: (count) => (count === 1 ? '1 place is free for the reserve.' : `${count} places are free for the reserve.`),
  begin: 'Draft the notice',
  beginFurther: 'Draft a supplement',
  goOn: 'Go on with the draft',
  cases: (open, all) => (all === 0 ? 'no objection' : `objections: ${all}, open: ${open}`),
  columns: { notice: 'Notice', published: 'Published', last: 'Last day', objections: 'Objections' },
  noEnd: 'not known',
  count: 'Count the term anew',
  endReserve: 'End the reserve',
  endReserveText: (count) => `The batch is closed. ${count} enterprises in reserve become “not selected” and are told.`,
  leave: 'Not now',
  draftTitle: (batch, number) => `Draft notice, ${batch}${number > 1 ? ` (supplement ${number - 1})` : ''}`,
  back: 'Back to the notices',
  words: 'What it says',
  noticeTitle: 'Title',
  introduction: 'Text',
  days: 'Term in working days',
  term: (first, last) => `If published today: ${first} to ${last}`,
  termOpen:
    'The term runs into a year whose holidays are not announced: it has no last day and does not end by itself.',
  contact: 'Where objections go',
  unit: 'Unit',
  phone: 'Telephone',
  phoneHelp: 'This number is published. Give a landline, or a mobile number the office publishes.',
  address: 'Address',
  supervision: 'Discipline inspection',
  save: 'Save',
  saved: 'Saved',
  paper: (format) => `Draft as ${format}`,
  publish: 'Publish',
  keep: 'Not yet',
  publishTitle: 'Publish the notice',
  consequence: (listed, reserved, notSelected) =>
    `The list is public and frozen at once: ${listed} on notice, ${reserved} in reserve, ${notSelected} not selected. Each enterprise is told its own result. Nothing can be changed afterwards.`,
  saveFirst: 'Some changes are not saved.',
  droppedFirst: 'Take off first who can no longer be listed.',
  findingsFirst: 'Take out the numbers of persons first.',
  contactFirst: 'State unit, telephone and address for objections, and save.',
  findings: (count) => `${count} numbers of persons were found; it cannot be published`,
  where: (where) => {
    const line = /^list\.(\d+)$/.exec(where)?.[1]
    if (line) return `Line ${Number(line) + 1} of the list`
    return (
      {
        title: 'Title',
        introduction: 'Text',
        'contact.unit': 'Unit',
        'contact.phone': 'Telephone',
        'contact.address': 'Address',
        'contact.supervision': 'Discipline inspection',
      }[where] ?? where
    )
  },
  dropped: (count) => `${count} can no longer be listed`,
  droppedText: 'Something has changed since the conference. Tick to take them off; the reserve moves up in its order.',
  takeOff: (name, state) => `Take off ${name} (${state})`,
  list: (count) => `The list (${count})`,
  excellent: 'Excellent',
  fromReserve: (place) => `from the reserve, place ${place}`,
  reserved: (count) => `In reserve (${count})`,
  reservedAt: (place) => `Place ${place}`,
  notSelected: (count) => `Not selected (${count})`,
  published: 'The notice is published.',
}

export const useOfficeText = () => useText({ zh, en })
