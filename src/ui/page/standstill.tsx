import { render } from 'preact'

interface Props {
  /** Which of the files that everything needs. */
  readonly what: string
  readonly why: string
  readonly retry: () => void
}

/** Said above the page as it was built: it can be read, but not worked with. */
export function Standstill({ what, why, retry }: Props) {
  return (
    <div class="notice error standstill" role="alert">
      <p>
        {what} did not load: {why}. The figures on this page are those it was published with; choosing others does not
        work now.
      </p>
      <button type="button" class="button" onClick={retry}>
        Try again
      </button>
    </div>
  )
}

/** One of the files that everything needs did not come: says so above the page, and tries again when asked to. */
export function showStandstill(what: string, why: string, retry: () => Promise<void>): void {
  const place = document.createElement('div')
  const again = () => {
    place.remove()
    void retry()
  }
  render(<Standstill what={what} why={why} retry={again} />, place)
  document.getElementById('app')?.before(place)
  document.documentElement.classList.remove('pending')
}
