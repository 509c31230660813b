/** What the security administrator does with a role. */
export type RoleAct = 'grant' | 'refuse' | 'end'
