import type { Vault } from '#app/kit/vault.ts'

/** Who objects. */
export interface Objector {
  readonly name: string
  readonly phone: string
  readonly identity: string
  readonly address: string
}

/** What tells who objects, each sealed for its own place: moved to another objection it no longer opens. */
export function sealing(vault: Vault, objection: string) {
  const seal = (what: string, text: string): string => vault.seal(`objection.${what} ${objection}`, text)
  const open = (what: string, sealed: string): string => vault.open(`objection.${what} ${objection}`, sealed)
  return {
    objector: ({ name, phone, identity, address }: Objector): string =>
      seal('objector', JSON.stringify({ name, phone, identity, address })),
    openObjector: (sealed: string): Objector => JSON.parse(open('objector', sealed)) as Objector,
    content: (text: string): string => seal('content', text),
    openContent: (sealed: string): string => open('content', sealed),
    fileName: (name: string): string => seal('fileName', name),
    openFileName: (sealed: string): string => open('fileName', sealed),
    file: (bytes: Buffer): Buffer => Buffer.from(seal('file', bytes.toString('base64'))),
    openFile: (sealed: Buffer): Buffer => Buffer.from(open('file', sealed.toString()), 'base64'),
  }
}
