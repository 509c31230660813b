/** What can be seen of a password while it is typed; whether it is common or was used, only the server knows. */
export interface PasswordSeen {
  readonly length: number
  readonly classes: number
  readonly personal: boolean
}

const CLASSES = [/[A-Z]/, /[a-z]/, /\d/, /[^A-Za-z0-9]/]
/** Shorter parts of a name occur in any word. */
const PERSONAL_FROM = 4

export function seePassword(password: string, personal: readonly string[]): PasswordSeen {
  const small = password.toLowerCase()
  const own = personal.map((text) => text.toLowerCase().trim()).filter((text) => [...text].length >= PERSONAL_FROM)
  return {
    length: [...password].length,
    classes: CLASSES.filter((one) => one.test(password)).length,
    personal: own.some((text) => small.includes(text)),
  }
}
