import { useText } from '../../app/text/useText.ts'

const WEEKDAYS_ZH = ['', '一', '二', '三', '四', '五', '六', '日']
const WEEKDAYS_EN = ['', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']

const zh = {
  before: '还有',
  left: (_days: number) => '个工作日，含今天',
  lastDay: '今天是最后一天',
  over: '已经截止',
  closes: (moment: string) => `${moment} 截止，到点不能再提交`,
  due: (day: string) => `补正期限 ${day}，当天仍可提交`,
  unconfirmed: '所涉年份的放假安排还没有公布，工作日数暂按周一至周五计。',
  strip: (from: string, to: string) => `${from}至${to}`,
  today: '今天',
  weekday: (number: number) => WEEKDAYS_ZH[number] ?? '',
  off: '放假',
}

const en: typeof zh = {
  before: '',
  left: (days) => `working ${days === 1 ? 'day' : 'days'} left, today included`,
  lastDay: 'Today is the last day',
  over: 'Closed',
  closes: (moment) => `Closes ${moment}; nothing can be submitted after that minute`,
  due: (day) => `Corrections are due on ${day}; that day still counts`,
  unconfirmed: 'The holidays of that year are not announced yet; Mondays to Fridays are counted for now.',
  strip: (from, to) => `${from} to ${to}`,
  today: 'today',
  weekday: (number) => WEEKDAYS_EN[number] ?? '',
  off: 'off',
}

export const useDaysText = () => useText({ zh, en })
