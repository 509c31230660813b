/** The pages of visits, in one part of the site: whoever opened one can open the other without a line. */
export { VisitPage } from './VisitPage.tsx'
export { VisitsPage } from './VisitsPage.tsx'
