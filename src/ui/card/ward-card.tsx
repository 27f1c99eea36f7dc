import type { Picture } from '../../core/picture/picture.ts'
import type { SmallAreasFile } from '../../core/published.ts'
import type { Act } from '../act.ts'
import { useLazy } from '../use-lazy.ts'
import { Facts } from './facts.tsx'

interface Props {
  readonly picture: Picture
  readonly smallAreas: SmallAreasFile | null
  readonly act: Act
}

const loadSmallAreaCard = () => import('./small-area-card.tsx').then(({ SmallAreaCard }) => SmallAreaCard)

/** The chosen ward's figures beside the borough's. It keeps its place when no ward is chosen. */
export function WardCard({ picture, smallAreas, act }: Props) {
  const { chosen } = picture
  const isSmall = picture.by === 'small-area'
  const SmallAreaCard = useLazy(isSmall, loadSmallAreaCard)
  if (isSmall && smallAreas && SmallAreaCard)
    return <SmallAreaCard picture={picture} smallAreas={smallAreas} act={act} />
  return (
    <section class="card" aria-label="Chosen ward">
      <div class="card-head">
        <h2>{chosen?.name ?? 'No ward chosen'}</h2>
        {chosen && (
          <button type="button" class="link" onClick={() => act.choose({ ward: null })}>
            Clear
          </button>
        )}
      </div>
      {!chosen && <p class="small">Choose a ward on the map or in the table, or type its name.</p>}
      {chosen && <Facts picture={picture} chosen={chosen} />}
      {chosen && <a href={`ward/${chosen.slug}/`}>Profile of {chosen.name}</a>}
      {chosen?.small && <p class="small">Small numbers: fewer than 20, so the rate moves a lot by chance.</p>}
    </section>
  )
}
