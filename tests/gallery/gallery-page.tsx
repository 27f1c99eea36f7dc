import { renderToString } from 'preact-render-to-string'
import type { GalleryGroup, GalleryState } from './gallery-state.ts'
import { scopedIds } from './scoped-ids.ts'

/** One page of every component in its odd states. It needs no script: what a component does is tested on the site. */
export function GalleryPage({ groups }: { groups: readonly GalleryGroup[] }) {
  return (
    <>
      <header class="gallery-head">
        <h1>Every part, in its odd states</h1>
        <p class="subtitle">
          All names and figures are SYNTHETIC. The same states are what the tests look at. Narrow the window to see them
          on a phone; print the page to see them on paper; forced colours are a setting of your system.
        </p>
        <fieldset class="gallery-scheme">
          <legend>Scheme</legend>
          {['as the system says', 'light', 'dark'].map((scheme, i) => (
            <label key={scheme}>
              <input type="radio" name="scheme" id={`scheme-${scheme.split(' ')[0]}`} checked={i === 0} />
              <span>{scheme}</span>
            </label>
          ))}
        </fieldset>
        <nav aria-label="Parts">
          <ul>
            {groups.map(({ id, name, states }) => (
              <li key={id}>
                <a href={`#${id}`}>{name}</a> ({states.length})
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main id="main" class="gallery">
        {groups.map((group) => (
          <Group key={group.id} group={group} />
        ))}
      </main>
    </>
  )
}

function Group({ group: { id, name, states } }: { group: GalleryGroup }) {
  return (
    <section id={id} class="gallery-group" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{name}</h2>
      <div class="gallery-states">
        {states.map((state) => (
          <State key={state.id} state={state} />
        ))}
      </div>
    </section>
  )
}

function State({ state: { id, name, look, show, wide } }: { state: GalleryState }) {
  const markup = { __html: scopedIds(renderToString(show), id) }
  return (
    <article id={id} class={wide ? 'gallery-state whole-row' : 'gallery-state'} aria-labelledby={`${id}-name`}>
      <h3 id={`${id}-name`}>
        <a href={`#${id}`}>{name}</a>
      </h3>
      <p class="small">{look}</p>
      <div class="gallery-shown" dangerouslySetInnerHTML={markup} />
    </article>
  )
}
