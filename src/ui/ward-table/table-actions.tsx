import type { Edition } from '../../core/disclosure.ts'
import type { Picture, Reading } from '../../core/picture/picture.ts'
import type { Act } from '../act.ts'
import { CopyLink } from '../copy-link.tsx'
import { downloadCsv } from './csv-download.ts'

interface Props {
  readonly picture: Picture
  readonly rows: readonly Reading[]
  readonly edition: Edition
  readonly act: Act
}

/** Takes the figures along: a CSV of exactly what is shown, and the link that reopens it. */
export function TableActions({ picture, rows, edition, act }: Props) {
  return (
    <div class="actions">
      <button type="button" class="button" onClick={() => downloadCsv(picture, rows, act.link(), edition)}>
        Download CSV
      </button>
      <CopyLink act={act} />
    </div>
  )
}
