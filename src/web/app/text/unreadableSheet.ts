import type { Words } from '#core/kernel/words.ts'

const NO_SHEET: Words = {
  zh: '打不开这个文件，或里面不是表格。请用下载的表填写，存为 .xlsx 再交回。',
  en: 'The file cannot be read as a spreadsheet. Fill in the sheet as it was downloaded and save it as .xlsx.',
}
const KNOWN: Readonly<Record<string, Words>> = {
  'file-empty': { zh: '文件是空的。', en: 'The file is empty.' },
  'legacy-xls': {
    zh: '这是旧版 .xls 格式，请另存为 .xlsx 再交回。',
    en: 'This is an old .xls file. Save it as .xlsx.',
  },
  encrypted: { zh: '文件设有密码，请去掉密码再交回。', en: 'The file has a password. Remove it and bring it back.' },
}

/** Why a sheet that was brought back cannot be opened, in words. */
export const unreadableSheet = (code: string): Words => KNOWN[code] ?? NO_SHEET
