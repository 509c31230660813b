import { useSession } from '../../app/door/useSession.ts'
import { can, rolesOf } from '../../app/frame/can.ts'

/** Whether the person fills applications in, by the access table. */
export const useMayFill = (): boolean => can('application.save', rolesOf(useSession()))

/** Whether the person stands for the enterprise. */
export const useMaySign = (): boolean => can('application.sign', rolesOf(useSession()))
