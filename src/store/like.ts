/** Anywhere in a text; the signs of `like` are letters like any other. */
export const likePart = (text: string): string => `%${escapeLike(text)}%`

export const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`)
