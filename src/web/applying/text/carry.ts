import { useText } from '../../app/text/useText.ts'

const zh = {
  title: '取用已经填过的',
  lead: '先列出来给您看，选中的才填入；已经填过的不会被盖掉，除非您选中它。',
  kept: '这台电脑上的自评',
  file: '打开带走的自评文件',
  previous: (year: number, number: number) => `${year}年第${number}批提交的内容`,
  listTitle: (from: string) => `从“${from}”取用`,
  nothing: '没有可以取用的：都已填过，而且一样。',
  roster: '花名册请重新放入：自评里只有数，没有名单。',
  take: (count: number) => `取用选中的 ${count} 项`,
  leave: '不取用',
  all: '全选',
  none: '全不选',
  now: '现在填的：',
  offered: '取用后：',
  empty: '（空）',
  done: (count: number) => `已填入 ${count} 项。`,
  form: '申报表',
  problems: {
    'not-json': '这个文件打不开：不是从自评页“带走”的文件，或已损坏。',
    'not-a-self-check': '这个文件不是自评文件。',
    'too-big': '这个文件太大，不像是自评文件。',
    'other-programme': '这个文件属于另一个方案，不能在这里取用。',
  },
}

const en: typeof zh = {
  title: 'Take over what was filled in before',
  lead: 'It is listed first; only what you choose is filled in. Nothing typed is overwritten unless you choose it.',
  kept: 'The self-check on this computer',
  file: 'A self-check file taken along',
  previous: (year, number) => `What was submitted for batch ${number} of ${year}`,
  listTitle: (from) => `Take over from “${from}”`,
  nothing: 'Nothing to take over: all of it is filled in already, and the same.',
  roster: 'Bring the roster anew: a self-check holds its numbers, not its list.',
  take: (count) => `Take over ${count}`,
  leave: 'Take over nothing',
  all: 'All',
  none: 'None',
  now: 'Now: ',
  offered: 'Then: ',
  empty: '(empty)',
  done: (count) => `${count} filled in.`,
  form: 'Form',
  problems: {
    'not-json': 'This file cannot be opened: it was not taken along from the self-check, or is damaged.',
    'not-a-self-check': 'This is not a self-check file.',
    'too-big': 'This file is too large for a self-check.',
    'other-programme': 'This file belongs to another programme.',
  },
}

export const useCarryText = () => useText({ zh, en })
