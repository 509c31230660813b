/** The pages of one application: fetched together, since whoever fills one in goes to the others. */
export { CheckPage } from './check/CheckPage.tsx'
export { FormPage } from './form/FormPage.tsx'
export { ReceiptPage } from './check/ReceiptPage.tsx'
export { RosterPage } from './roster/RosterPage.tsx'
export { GroupPage } from './row/GroupPage.tsx'
export { RowPage } from './row/RowPage.tsx'
export { SignPage } from './sign/SignPage.tsx'
export { TasksPage } from './tasks/TasksPage.tsx'
