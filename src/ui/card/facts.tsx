import type { Picture, Reading } from '../../core/picture/picture.ts'

/** The figures of what is chosen, each beside the borough's, and how sure they are. */
export function Facts({ picture, chosen }: { picture: Picture; chosen: Reading }) {
  const { columns, borough, evidence } = picture
  return (
    <>
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
      {evidence && (
        <ul class="sure">
          {evidence.says[picture.readings.indexOf(chosen)]?.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </>
  )
}
