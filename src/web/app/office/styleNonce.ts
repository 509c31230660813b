/** The server writes one nonce into each page; styles that are made in the page must carry it. */
export const STYLE_NONCE = document.querySelector<HTMLMetaElement>('meta[name=style-nonce]')?.content ?? ''

/**
 * Most of antd's styles take the nonce from its configuration. A few of its helpers (measuring the scroll bar, holding
 * the page still under a dialog) make a style element without it, and the page's policy would refuse that.
 */
export function giveStylesTheNonce(): void {
  const create = document.createElement.bind(document)
  document.createElement = (name: string, options?: ElementCreationOptions): HTMLElement => {
    const element = create(name, options)
    if (element instanceof HTMLStyleElement) element.nonce = STYLE_NONCE
    return element
  }
}
