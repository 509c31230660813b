/** Letters a name may have: enough for a long title, short enough for every file system in any encoding. */
const LONGEST = 80

/** Names that mean a device on Windows, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/i

/** What no file system takes, and what would let a name look like another: controls, marks that turn the order. */
const FORBIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu
const SEPARATING = /[\\/:*?"<>|]/g

/**
 * A name as it is offered for saving: never a path, never a device, never in disguise, always with the extension
 * of what the file is. Chinese stays Chinese.
 */
export function safeName(declared: string, extension: string): string {
  const clean = declared
    .normalize('NFC')
    .replace(FORBIDDEN, '')
    .replace(SEPARATING, '_')
    .replace(/[\s\u00a0\u3000]+/g, ' ')
  const stem = clean.replace(/\.[\p{L}\p{N}]{1,8}\s*$/u, '').replace(/^[. ]+|[. ]+$/g, '')
  const short = [...stem].slice(0, LONGEST).join('').trimEnd()
  const named = short === '' ? 'file' : short
  return `${DEVICE.test(named) ? '_' : ''}${named}.${extension}`
}
