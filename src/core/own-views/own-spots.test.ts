import { beforeAll, describe, expect, test } from 'vitest'
import { type Built, builtCouncil } from '../../../tests/support/built-council.ts'
