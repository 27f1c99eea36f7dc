import { markedName } from '../../core/handling.ts'
import type { HotspotPicture, HotspotPlace } from '../../core/hotspots/hotspot-picture.ts'
import type { PlaneOrigin } from '../../core/plane.ts'
import { CopyLink } from '../copy-link.tsx'
import type { HotspotAct } from './hotspot-act.ts'
import { ListFiles } from './list-files.tsx'

interface Props {
  readonly picture: HotspotPicture
  /** In the order of the table. */
  readonly rows: readonly HotspotPlace[]
  readonly plane: PlaneOrigin
  readonly handling: readonly string[]
  readonly act: HotspotAct
}

/** Takes the list along: two files of exactly what is shown, and the link that reopens it. */
export function ListActions({ act, ...list }: Props) {
  const name = `hotspots-${list.picture.view.indicator}`
  return (
    <div class="actions">
      <ListFiles {...list} link={act.link} nameOf={(ending) => markedName(list.handling, `${name}.${ending}`)} />
      <CopyLink act={act} />
    </div>
  )
}
