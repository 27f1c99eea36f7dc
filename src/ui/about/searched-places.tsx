import { Fragment } from 'preact'
import type { Manifest } from '../../core/published.ts'
import { shownNumber } from '../../core/shown-number.ts'

/** The names that the search knows: how many, whose they are, under which licence, and what is wrong with them. */
export function SearchedPlaces({ manifest }: { manifest: Manifest }) {
  return (
    <section id="places">
      <h2>Places that can be found</h2>
      {manifest.search.map(({ file, licence, attribution, tables }) => (
        <Fragment key={file.file}>
          {tables.map(({ id, label, names, sources, notes }) => (
            <Fragment key={id}>
              <h3>
                {label}: {shownNumber(names)} names
              </h3>
              <ul class="notes">
                {manifest.sources
                  .filter((source) => sources.includes(source.id))
                  .map(({ id: source, home, publisher, title }) => (
                    <li key={source}>
                      From <a href={home}>{publisher}</a>, {title}
                    </li>
                  ))}
                {notes.map((note) => (
                  <li key={note}>{note}</li>
                ))}
              </ul>
            </Fragment>
          ))}
          <p class="small">
            Published as one file under {licence}. {attribution}
          </p>
        </Fragment>
      ))}
    </section>
  )
}
