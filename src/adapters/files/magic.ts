const startsWith =
  (...magic: readonly number[]) =>
  (bytes: Uint8Array): boolean =>
    magic.every((byte, at) => bytes[at] === byte)

export const isZip = startsWith(0x50, 0x4b, 3, 4)
/** The container of .doc, .xls and .ppt, and of office files with a password. */
export const isOle = startsWith(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
export const isPdf = startsWith(0x25, 0x50, 0x44, 0x46, 0x2d)

const isLinuxProgram = startsWith(0x7f, 0x45, 0x4c, 0x46)
const isDosProgram = startsWith(0x4d, 0x5a)

/** A program of Linux or Windows; of the latter two letters alone would be too little. */
export function isProgram(bytes: Uint8Array): boolean {
  if (!isDosProgram(bytes) || bytes.length < 64) return isLinuxProgram(bytes)
  const header = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(60, true)
  return bytes[header] === 0x50 && bytes[header + 1] === 0x45
}
