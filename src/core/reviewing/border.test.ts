import fc from 'fast-check'
import { expect, test } from 'vitest'
import { loadProgramme } from '#programmes/loadProgramme.ts'
import { compile } from '../rubric/compile.ts'
