/** One condition of a list's search form; its name is its name in the address. */
export type Filter =
  | { readonly kind: 'text'; readonly name: string; readonly label: string; readonly hint?: string }
  | {
      readonly kind: 'choice' | 'choices'
      readonly name: string
      readonly label: string
      readonly choices: readonly { readonly value: string; readonly label: string }[]
      /** Nothing chosen reads so. */
      readonly empty?: string
    }
  | { readonly kind: 'check'; readonly name: string; readonly label: string }
