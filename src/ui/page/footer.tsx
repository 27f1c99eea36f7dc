import type { Source } from '../../core/series.ts'

/** Who publishes the figures, in the words their licences ask for. */
export function Footer({
  area,
  wards,
  sources,
  root,
}: {
  area: string
  wards: number
  sources: readonly Source[]
  root: string
}) {
  const attributions = [...new Set(sources.map((source) => source.attribution))]
  return (
    <footer class="foot">
      <p>
        <strong>Safer Wards</strong> shows incidents recorded in the {wards} wards of the {area}, and how far each
        figure can be trusted.
      </p>
      <p>{attributions.join(' ')}</p>
      <ul>
        <li>
          <a href={`${root}about/`}>About the data</a>
        </li>
        <li>
          <a href={`${root}about/#accessibility`}>Accessibility</a>
        </li>
        <li>
          <a href={`${root}about/#privacy`}>Privacy</a>
        </li>
      </ul>
    </footer>
  )
}
