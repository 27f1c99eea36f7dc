import type { Picture } from '../../core/picture/picture.ts'
import type { SmallAreasFile } from '../../core/published.ts'
import type { Act } from '../act.ts'
import { SmallAreaCard } from './small-area-card.tsx'
import { WardCard } from './ward-card.tsx'

interface Props {
  readonly picture: Picture
  readonly smallAreas: SmallAreasFile | null
  readonly act: Act
}

/** What is chosen on the map: a ward, or a small area. */
export function Card({ picture, smallAreas, act }: Props) {
  if (picture.by === 'small-area' && smallAreas)
    return <SmallAreaCard picture={picture} smallAreas={smallAreas} act={act} />
  return <WardCard picture={picture} act={act} />
}
