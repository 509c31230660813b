/** Words by language code; the first language of `Programme.languages` is the official one. */
export type Text = Readonly<Record<string, string>>

/** An exact number as written: a whole number, or text such as `35%`, `1/2`, `90000元`. */
export type Amount = number | string
