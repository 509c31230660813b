import type { Words } from '#core/kernel/words.ts'
import { filled, type ProblemParams } from './problems.ts'

/** Why a file was not taken: status and words, in the form of the problem table. */
export const FILE_PROBLEMS = {
  'file-empty': [400, '文件是空的，请选择有内容的文件。', 'The file is empty. Choose one with something in it.'],
  'file-too-large': [
    413,
    '文件超过 {most} MB。请压缩图片或分成几份后再上传。',
    'The file is larger than {most} MB. Make its pictures smaller or send it in parts.',
  ],
  'type-not-allowed': [
    415,
    '只收 PDF、图片（JPG、PNG、WebP、HEIC）、Word、Excel、PowerPoint 和 OFD 文件，这个文件不是其中一种。',
    'Only PDF, pictures (JPG, PNG, WebP, HEIC), Word, Excel, PowerPoint and OFD are taken. This file is none of them.',
  ],
  'legacy-office': [
    415,
    '这是旧版 Office 或 WPS 格式。请打开后另存为 .docx、.xlsx、.pptx 或 PDF 再上传。',
    'This is an old Office or WPS file. Open it, save it as .docx, .xlsx, .pptx or PDF, and send that.',
  ],
  encrypted: [
    400,
    '文件设有密码或权限限制，别人打不开。请去掉密码，另存后再上传。',
    'The file has a password or restrictions. Remove them, save it, and send it again.',
  ],
  polyglot: [
    400,
    '文件里夹带了别的内容（{also}），不能收取。请从原来的软件重新导出或拍照后再上传。',
    'The file carries something else as well ({also}). Export it anew, or take a picture of it, and send that.',
  ],
  'file-damaged': [
    400,
    '文件已损坏或不完整，打不开。请重新导出或拍照后再上传。',
    'The file is damaged or incomplete. Export it anew, or take a picture of it, and send that.',
  ],
  'archive-bomb': [
    400,
    '文件展开后大得异常，为安全起见没有收取。请另存为 PDF 后再上传。',
    'The file would unpack to an abnormal size and was not taken, for safety. Save it as PDF and send that.',
  ],
  'archive-unsafe': [
    400,
    '文件内部的结构不安全，没有收取。请用 Office 或 WPS 重新保存后再上传。',
    'The inside of the file is not safe. Save it again in Office or WPS and send that.',
  ],
  'office-active-content': [
    400,
    '文件里有宏、控件、程序或来自外部的模板，不能收取。请另存为 PDF 后再上传。',
    'The file has macros, controls, programs or a template from outside. Save it as PDF and send that.',
  ],
  'pdf-active-content': [
    400,
    'PDF 里有脚本、附件或会自动执行的内容（{found}），不能收取。请用“打印为 PDF”另存后再上传。',
    'The PDF has scripts, files inside, or acts by itself ({found}). Print it as PDF and send that.',
  ],
  'pdf-too-many-pages': [
    400,
    'PDF 有 {pages} 页，最多 {most} 页。请分成几份上传。',
    'The PDF has {pages} pages; {most} are the most. Send it in parts.',
  ],
  'picture-too-large': [
    400,
    '图片有 {width} × {height} 个点，超过 {megapixels} 百万。请缩小后再上传。',
    'The picture has {width} × {height} points, more than {megapixels} million. Make it smaller and send that.',
  ],
  'heic-off': [
    415,
    '这里不收 HEIC 照片。请在手机相册里另存为 JPEG，或把相机格式设为“兼容性最佳”后再拍。',
    'HEIC pictures are not taken here. Save it as JPEG, or set the camera to “Most Compatible”, and send that.',
  ],
  'heic-unreadable': [
    400,
    '这张 HEIC 照片打不开。请在手机相册里另存为 JPEG 后再上传。',
    'This HEIC picture cannot be opened. Save it as JPEG on the telephone and send that.',
  ],
  infected: [
    400,
    '杀毒程序在文件里发现了 {signature}，没有收取。请检查您的电脑，换一份干净的文件。',
    'The virus scanner found {signature} in the file. Check your computer and send a clean file.',
  ],
  'scanner-unavailable': [
    503,
    '文件已收到，正在等待病毒检查，查完即可使用。您不必重新上传。',
    'The file has arrived and waits for the virus scanner. You need not send it again.',
  ],
} as const satisfies Record<string, readonly [status: number, zh: string, en: string]>

/** What was found wrong with a file, as it is stored, in words; undefined for a code that this version does not know. */
export function fileProblemWords(problem: unknown): Words | undefined {
  const { code, params = {} } = (problem ?? {}) as { readonly code?: string; readonly params?: ProblemParams }
  if (!code || !Object.keys(FILE_PROBLEMS).includes(code)) return undefined
  const [, zh, en] = FILE_PROBLEMS[code as keyof typeof FILE_PROBLEMS]
  return { zh: filled(zh, params, 'zh'), en: filled(en, params, 'en') }
}
