import type { Picture, Reading } from '../../core/picture/picture.ts'
import type { Act } from '../act.ts'
import { CopyLink } from '../copy-link.tsx'
import { downloadCsv } from './csv-download.ts'

interface Props {
  readonly picture: Picture
  readonly rows: readonly Reading[]
  readonly handling: readonly string[]
  readonly act: Act
}

/** Takes the figures along: a CSV of exactly what is shown, and the link that reopens it. */
export function TableActions({ picture, rows, handling, act }: Props) {
  return (
    <div class="actions">
      <button type="button" class="button" onClick={() => downloadCsv(picture, rows, act.link(), handling)}>
        Download CSV
      </button>
      <CopyLink act={act} />
    </div>
  )
}
