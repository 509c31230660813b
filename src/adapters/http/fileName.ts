/** The name part of a content-disposition (RFC 6266), Chinese names too, and nothing that could leave its header. */
export function fileName(name: string): string {
  const safe = name
    .toWellFormed()
    // oxlint-disable-next-line no-control-regex -- control letters are what must not get into a header
    .replace(/[\u0000-\u001f\u007f"\\/:*?<>|\u202a-\u202e\u2066-\u2069]/g, '_')
  const ascii = safe.replace(/[^\u0020-\u007e]/g, '_')
  return `filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(safe).replace(/['()*]/g, hex)}`
}

const hex = (letter: string): string => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`
