import type { RosterRules } from '#core/programme/rosterRules.ts'
import type { Text } from '#core/programme/written.ts'
import type { FindingCode, FindingParams } from './cells/finding.ts'
import type { FileProblemCode } from './spreadsheet/problem.ts'
import type { RosterProblem } from './table/findings.ts'

export type Language = 'zh' | 'en'

/** Says what is wrong and what to do; `{name}` is filled from the problem's params. */
type Sentence = Readonly<Record<Language, string>>

const sentences: Readonly<Record<FindingCode | FileProblemCode, Sentence>> = {
  'file-empty': {
    zh: '文件是空的，请选择有内容的花名册。',
    en: 'The file is empty. Choose a list with something in it.',
  },
  'file-too-large': {
    zh: '文件超过 {most} MB。请删去图片或多余的工作表后再试。',
    en: 'The file is larger than {most} MB. Remove pictures or spare sheets and try again.',
  },
  'not-a-spreadsheet': {
    zh: '这不是表格文件。请选择 .xlsx 或 .csv 格式的花名册。',
    en: 'This is no spreadsheet. Choose a list saved as .xlsx or .csv.',
  },
  'legacy-xls': {
    zh: '这是旧版 .xls 格式。请在 Excel 或 WPS 中打开，用“另存为”存为 .xlsx 后再选。',
    en: 'This is an old .xls file. Open it in Excel or WPS, save it as .xlsx, and choose that.',
  },
  'binary-xlsb': {
    zh: '这是二进制 .xlsb 格式。请用“另存为”存为 .xlsx 后再选。',
    en: 'This is a binary .xlsb file. Save it as .xlsx and choose that.',
  },
  'other-spreadsheet': {
    zh: '这种表格格式不能直接读取。请在 Excel 或 WPS 中打开，另存为 .xlsx 后再选。',
    en: 'This kind of spreadsheet can’t be read directly. Open it in Excel or WPS, save it as .xlsx, and choose that.',
  },
  encrypted: {
    zh: '文件设有打开密码。请去掉密码，另存后再选。',
    en: 'The file is protected by a password. Remove the password, save it, and choose it again.',
  },
  'archive-damaged': {
    zh: '文件已损坏，无法打开。请在 Excel 或 WPS 中重新保存后再选。',
    en: 'The file is damaged and can’t be opened. Save it again in Excel or WPS.',
  },
  'archive-bomb': {
    zh: '文件展开后大得异常，为安全起见没有打开。请把花名册复制到新表格中另存。',
    en: 'The file would unpack to an abnormal size and was not opened, for safety. Copy the list into a new workbook and save that.',
  },
  'archive-lies': {
    zh: '文件内部记录的大小与实际不符，为安全起见没有打开。请重新保存后再选。',
    en: 'The sizes recorded in the file are not the real ones; for safety it was not opened. Save it again.',
  },
  'part-missing': {
    zh: '文件不完整（缺少 {part}）。请重新保存后再选。',
    en: 'The file is incomplete ({part} is missing). Save it again.',
  },
  'xml-damaged': {
    zh: '文件内容已损坏（{part}）。请在 Excel 或 WPS 中重新保存后再选。',
    en: 'The file’s content is damaged ({part}). Save it again in Excel or WPS.',
  },
  'xml-doctype': {
    zh: '文件含有不允许的内容（DOCTYPE），为安全起见没有打开。',
    en: 'The file holds content that is not allowed (a DOCTYPE) and was not opened, for safety.',
  },
  'too-many-rows': {
    zh: '工作表“{sheet}”超过 {most} 行。请确认选择的是花名册。',
    en: 'Sheet “{sheet}” has more than {most} rows. Check that this is the list.',
  },
  'too-many-columns': {
    zh: '工作表“{sheet}”在第 {most} 列之后还有内容。请删去多余的列后再选。',
    en: 'Sheet “{sheet}” has content beyond column {most}. Remove the spare columns.',
  },
  'too-many-cells': {
    zh: '工作表“{sheet}”的单元格过多。请删去多余的内容后再选。',
    en: 'Sheet “{sheet}” has too many cells. Remove what is not part of the list.',
  },
  'too-many-sheets': {
    zh: '文件的工作表超过 {most} 张。请只保留花名册。',
    en: 'The file has more than {most} sheets. Keep only the list.',
  },
  'too-much-text': {
    zh: '文件的文字过多，不像是花名册。请只保留花名册后再选。',
    en: 'The file holds more text than a list does. Keep only the list.',
  },
  'cell-too-long': {
    zh: '有单元格的文字过长（超过 32767 字）。请删短后再选。',
    en: 'A cell holds too much text (more than 32,767 characters). Shorten it.',
  },
  'csv-unclosed-quote': {
    zh: '第 {row} 行起有引号没有配对，无法分列。请补上引号，或存为 .xlsx 后再选。',
    en: 'A quotation mark from row {row} on is not closed. Close it, or save the list as .xlsx.',
  },
  'encoding-unknown': {
    zh: '文件的文字编码无法识别。请存为 UTF-8 编码的 .csv 或 .xlsx 后再选。',
    en: 'The file’s text encoding is unknown. Save it as UTF-8 .csv or as .xlsx.',
  },
  'no-such-sheet': { zh: '文件中没有名为“{sheet}”的工作表。', en: 'The file has no sheet called “{sheet}”.' },
  'no-table': {
    zh: '没有找到花名册的表头（至少要有姓名或证件号码，以及另一列）。请检查表头，或手工指定各列。',
    en: 'No heading of an employee list was found (a name or a number, and one column more). Check the heading, or map the columns by hand.',
  },
  'no-rows': { zh: '工作表中没有内容。', en: 'The sheet has nothing in it.' },

  'blank-required': {
    zh: '{field}为空，此人没有计入。请填写。',
    en: '{field} is blank, so this person is not counted. Fill it in.',
  },
  'blank-unknown': {
    zh: '{field}为空，按不详处理，相关指标中没有计入此人。',
    en: '{field} is blank and taken as unknown; this person is left out where it matters.',
  },
  'formula-without-value': {
    zh: '公式没有计算结果。请在 Excel 或 WPS 中打开并保存一次，或直接填写数值。',
    en: 'The formula has no stored result. Open and save the file in Excel or WPS, or type the value.',
  },
  'formula-error': {
    zh: '公式出错（{found}）。请改正公式或直接填写数值。',
    en: 'The formula ended in an error ({found}). Mend it or type the value.',
  },
  'identity-digits-cut': {
    zh: '证件号码被存成了数字（{found}），末几位已丢失，此人没有计入。请把单元格设为文本格式后重新填写。',
    en: 'The number was stored as a figure ({found}) and its last digits are lost, so this person is not counted. Format the cell as text and type it again.',
  },
  'identity-check-digit': {
    zh: '身份证号码的校验位不对（末位应为 {expected}）。请核对；此人已计入。',
    en: 'The identity number’s check digit is wrong (the last character should be {expected}). Check it; this person is counted.',
  },
  'identity-birth-date': {
    zh: '身份证号码中的出生日期不存在。请核对；此人已计入。',
    en: 'The birth date in the identity number does not exist. Check it; this person is counted.',
  },
  'identity-age': {
    zh: '按身份证号码，此人不在 {youngest} 至 {oldest} 周岁之间。请核对；此人已计入。',
    en: 'By the identity number this person is not between {youngest} and {oldest} years old. Check it; this person is counted.',
  },
  'identity-fifteen-digits': {
    zh: '15 位身份证号码已停用。请换成 18 位号码；此人已计入。',
    en: 'Identity numbers of 15 digits are void. Use the one of 18 digits; this person is counted.',
  },
  'identity-other-paper': {
    zh: '不是居民身份证号码（如护照、居留证）。请核对；此人已计入。',
    en: 'This is not a resident’s number (a passport or permit, perhaps). Check it; this person is counted.',
  },
  'word-unknown': {
    zh: '{field}“{found}”无法识别。可填：{expected}。',
    en: '{field} “{found}” is not understood. It may be: {expected}.',
  },
  'code-unusual': {
    zh: '{field}“{found}”的格式少见，请核对。',
    en: '{field} “{found}” has an unusual form. Check it.',
  },
  'day-unreadable': {
    zh: '{field}“{found}”不是日期。请写成 2019-03-15 或 2019年3月。',
    en: '{field} “{found}” is no date. Write it as 2019-03-15 or 2019-03.',
  },
  'month-may-be-cut': {
    zh: '{field}“{found}”按 1 月处理；如原为 10 月，末尾的 0 可能已被表格去掉。请核对。',
    en: '{field} “{found}” is taken as January; if it was October, the spreadsheet may have dropped the 0. Check it.',
  },
  'day-before-other': { zh: '{field}早于{other}，请核对。', en: '{field} is earlier than {other}. Check it.' },
  'amount-unreadable': {
    zh: '{field}“{found}”不是金额，按不详处理。请写成 96500 或 96,500.00。',
    en: '{field} “{found}” is no amount and taken as unknown. Write it as 96500 or 96,500.00.',
  },
  'amount-negative': {
    zh: '{field}“{found}”是负数，按不详处理。请核对。',
    en: '{field} “{found}” is negative and taken as unknown. Check it.',
  },
  'amount-unusual': {
    zh: '{field}为 {yuan} 元，数额异常。请核对单位（元或万元）和小数点。',
    en: '{field} is {yuan} yuan, which is unusual. Check the unit and the decimal point.',
  },
  'attendance-unreadable': {
    zh: '{field}“{found}”无法识别。请填学时数，或是/否。',
    en: '{field} “{found}” is not understood. Give hours, or yes / no.',
  },
  'person-twice': {
    zh: '与第 {row} 行是同一人，此行没有计入。',
    en: 'The same person stands in row {row}; this row is not counted.',
  },
  'rows-hidden': {
    zh: '有 {count} 行被隐藏或筛选掉（从第 {row} 行起），已照常计入。',
    en: '{count} rows are hidden or filtered out (from row {row} on); they are counted all the same.',
  },
  'column-missing': {
    zh: '没有找到“{field}”一列，相关指标不详。列名可用：{headings}；也可手工指定，或确认“没有此列，无人有”。',
    en: 'No column “{field}” was found, so what leans on it is unknown. Its heading may be: {headings}. Or map it by hand, or confirm that nobody has any.',
  },
  'column-assumed': {
    zh: '没有“{field}”一列，按全部人员相同处理（{assumed}）。',
    en: 'There is no column “{field}”; the same is taken for everybody ({assumed}).',
  },
  'column-guessed': {
    zh: '列“{heading}”按“{field}”处理，请确认。',
    en: 'Column “{heading}” is taken as {field}. Confirm it.',
  },
  'column-twice': {
    zh: '列“{heading}”也像是“{field}”，已采用前面的一列。',
    en: 'Column “{heading}” could be {field} too; the one before it is used.',
  },
  'heading-without-year': {
    zh: '列“{heading}”没有写年度，按 {year} 年处理。',
    en: 'Column “{heading}” names no year and is taken for {year}.',
  },
  'heading-unit': {
    zh: '列“{heading}”的单位为 {yuan} 元，已换算。',
    en: 'Column “{heading}” counts in units of {yuan} yuan and was converted.',
  },
  'unit-from-title': {
    zh: '按表头上方的说明，列“{heading}”的单位为 {yuan} 元，已换算。',
    en: 'By the note above the table, column “{heading}” counts in units of {yuan} yuan and was converted.',
  },
  'columns-given-unknown': {
    zh: '没有名为“{name}”的项目，指定的列没有采用。',
    en: 'There is no field called “{name}”; the column given for it is not used.',
  },
  'sheet-hidden': {
    zh: '花名册所在的工作表是隐藏的，已照常读取。',
    en: 'The sheet is hidden; it is read all the same.',
  },
  nobody: { zh: '表头下面没有人员。请检查表格。', en: 'Nobody stands below the heading. Check the list.' },
  more: { zh: '另有 {count} 条未列出。', en: '{count} more are not listed.' },
}

/** The sentence of a problem or warning, with fields by their names in the programme. */
export function rosterMessage(problem: RosterProblem, rules: RosterRules, language: Language): string {
  const params = filled(problem, rules, language)
  return sentences[problem.code][language].replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? ''))
}

const NAMED = ['field', 'other'] as const

function filled(problem: RosterProblem, rules: RosterRules, language: Language): FindingParams {
  const own: Record<string, string | number> = {
    sheet: problem.sheet,
    ...('field' in problem && problem.field ? { field: problem.field } : {}),
    ...problem.params,
  }
  for (const name of NAMED) if (own[name] !== undefined) own[name] = labelOf(String(own[name]), rules, language)
  if (problem.code === 'column-assumed') own.assumed = assumedText(String(problem.params.field), rules, language)
  if (problem.code === 'rows-hidden') own.row = problem.cell
  return own
}

function labelOf(field: string, rules: RosterRules, language: Language): string {
  return wordsIn(rules.fields[field]?.label, language) ?? field
}

function assumedText(field: string, rules: RosterRules, language: Language): string {
  const rule = rules.fields[field]
  const held = rule?.whenMissing
  if (rule?.kind !== 'choice' || held === undefined || held === 'blank') return language === 'zh' ? '无' : 'none'
  return wordsIn(rule.values.find(({ id }) => id === held.value)?.label, language) ?? held.value
}

/** A programme that lacks a language is told in the one it has. */
export const wordsIn = (text: Text | undefined, language: Language): string | undefined =>
  text && (text[language] ?? Object.values(text)[0])
