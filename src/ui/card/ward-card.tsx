import type { Picture } from '../../core/picture/picture.ts'
import type { Act } from '../act.ts'
import { Facts } from './facts.tsx'

/** The chosen ward's figures beside the borough's. It keeps its place when no ward is chosen. */
export function WardCard({ picture, act }: { picture: Picture; act: Act }) {
  const { chosen } = picture
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
