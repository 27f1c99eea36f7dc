import type { Picture } from '../../core/picture/picture.ts'

/** What to keep in mind, beside the numbers, with the date to which they are complete. */
export function Caveats({ picture }: { picture: Picture }) {
  return (
    <div class="caveats">
      <ul>
        {picture.caveats.map((caveat) => (
          <li key={caveat}>{caveat}</li>
        ))}
      </ul>
      {picture.completeTo && <p class="complete">Data complete to {picture.completeTo}; later figures may change.</p>}
      <p>
        Source: {picture.source.publisher}, {picture.source.title} ({picture.source.licence}).
      </p>
    </div>
  )
}
