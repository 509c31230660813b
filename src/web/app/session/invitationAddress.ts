/** The link by which an invitation is taken up. The token stands behind `#`, so that no server log ever sees it. */
export const invitationAddress = (token: string): string => `${location.origin}/invitation#${token}`
