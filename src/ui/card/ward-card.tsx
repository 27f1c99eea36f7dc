import type { Picture } from '../../core/picture/picture.ts'
import type { Act } from '../act.ts'

/** The chosen ward's figures beside the borough's. It keeps its place when no ward is chosen. */
export function WardCard({ picture, act }: { picture: Picture; act: Act }) {
  const { chosen, borough, columns, evidence } = picture
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
      {chosen && (
        <dl class="facts">
          {columns.map(({ id, label }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>
                <b>{chosen.figures[id]?.text}</b>{' '}
                {borough.figures[id]?.text && (
                  <span>
                    {borough.name} {borough.figures[id]?.text}
                  </span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {evidence && chosen && (
        <ul class="sure">
          {evidence.says[picture.readings.findIndex(({ code }) => code === chosen.code)]?.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {chosen && <a href={`ward/${chosen.slug}/`}>Profile of {chosen.name}</a>}
      {chosen?.small && <p class="small">Small numbers: fewer than 20, so the rate moves a lot by chance.</p>}
    </section>
  )
}
