import type { Picture } from '../../core/picture/picture.ts'
import type { SmallAreasFile } from '../../core/published.ts'
import { counted, shownNumber } from '../../core/shown-number.ts'
import type { Act } from '../act.ts'
import { Facts } from './facts.tsx'

interface Props {
  readonly picture: Picture
  readonly smallAreas: SmallAreasFile
  readonly act: Act
}

/** The chosen small area: what it is, where, and its figures beside the borough's. Or the ward that is chosen instead. */
export function SmallAreaCard({ picture, smallAreas, act }: Props) {
  const { chosen, ward } = picture
  const clear = (
    <button type="button" class="link" onClick={() => act.choose({ ward: null })}>
      Clear
    </button>
  )
  return (
    <section class="card" aria-label="Chosen small area">
      <div class="card-head">
        <h2>{chosen?.name ?? (ward ? `${ward.name} ward` : 'No small area chosen')}</h2>
        {(chosen || ward) && clear}
      </div>
      {chosen && <Where picture={picture} smallAreas={smallAreas} act={act} />}
      {chosen && <Facts picture={picture} chosen={chosen} />}
      {!chosen && ward && (
        <p class="small">
          It has{' '}
          {counted(
            smallAreas.areas.filter((area) => area.within.code === ward.code).length,
            'small area',
            'small areas',
          )}
          , by best fit. Choose one on the map or in the table for its figures.
        </p>
      )}
      {!chosen && !ward && <p class="small">Choose a small area on the map or in the table.</p>}
      {chosen?.small && <p class="small">Small numbers: fewer than 20, so the rate moves a lot by chance.</p>}
      <p class="tiny">
        Small areas (LSOAs) are drawn for the census. They hold about 1,000 to 3,000 residents; counts are small and
        move by chance.
      </p>
    </section>
  )
}

function Where({ picture: { chosen }, smallAreas, act }: Props) {
  const area = smallAreas.areas.find(({ code }) => code === chosen?.code)
  if (!area || !chosen?.within) return null
  const { code, name } = chosen.within
  return (
    <p class="small">
      In{' '}
      <button type="button" class="link" onClick={() => act.choose({ ward: code })}>
        {name} ward
      </button>
      , by best fit. {shownNumber(area.residents.mid2022)} residents (mid-2022) on {shownNumber(area.hectares, 1)}{' '}
      hectares. Code {area.code}.
    </p>
  )
}
