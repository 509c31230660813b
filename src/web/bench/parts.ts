/** All that is fetched with the first touch: scores, reasons, questions, plans. One chunk of its own. */
import '../style/bench.css'

export { BarActs } from '../bar/BarActs.tsx'
export { Keep } from '../bar/Keep.tsx'
export { RowDetail } from '../explanation/RowDetail.tsx'
export { PrintedTable } from '../paper/PrintedTable.tsx'
export { Side } from '../side/Side.tsx'
export { openBench } from './bench.ts'
export { Workplace } from './Workplace.tsx'
