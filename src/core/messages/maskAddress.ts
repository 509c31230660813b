/** Enough of an address to be recognised by who knows it: `s***@factory.example`, `138****0001`. */
export function maskAddress(address: string): string {
  const at = address.lastIndexOf('@')
  if (at > 0) return `${Array.from(address)[0]}***${address.slice(at)}`
  return address.length >= 8 ? `${address.slice(0, 3)}****${address.slice(-4)}` : '****'
}
