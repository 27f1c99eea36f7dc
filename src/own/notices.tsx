/** Said while the page's files come. */
export function StillLoading() {
  return (
    <>
      <h1>Own data</h1>
      <p class="subtitle" role="status">
        Loading the names and outlines of the wards.
      </p>
    </>
  )
}

export function NotLoaded({ why, retry }: { readonly why: string; readonly retry: () => void }) {
  return (
    <>
      <h1>Own data</h1>
      <div class="notice error" role="alert">
        <p class="notice-title">The names and outlines of the wards did not load: {why}.</p>
        <p>Without them no file can be read. Nothing was opened.</p>
        <button type="button" class="button" onClick={retry}>
          Try again
        </button>
      </div>
    </>
  )
}

/** A page around this one could take what is typed into it. */
export function NotInFrame() {
  return (
    <>
      <h1>Own data</h1>
      <div class="notice error" role="alert">
        <p class="notice-title">This page does not work inside another page.</p>
        <p>Open it in a window of its own. Nothing was loaded.</p>
      </div>
    </>
  )
}
