/** What the tab key can reach. */
const reachable = 'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), summary, [tabindex="0"]'

/** Parts of a page that have a name, so that focus on them says where one is. */
const named = 'fieldset, main, [aria-label], [aria-labelledby]'

/**
 * Where the control that has the focus goes away or is switched off, as Clear and Reset do when they have done their
 * work, the focus would fall to the start of the page. It goes to the control beside it instead, or to the part of the
 * page that it stood in.
 */
export function keepFocus(page: HTMLElement): void {
  let last: { readonly control: HTMLElement; readonly within: readonly HTMLElement[] } | null = null
  page.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) last = { control: target, within: ancestorsOf(target) }
  })
  // A press beside all controls takes the focus away, and that is meant; a press on one gives it the focus next.
  page.addEventListener('pointerdown', () => {
    last = null
  })
  new MutationObserver(() => {
    if (!last || isThere(last.control) || !isFree(last.control)) return
    placeAfter(last.control, last.within)?.focus()
  }).observe(page, { subtree: true, childList: true, attributeFilter: ['disabled'] })
}

const isThere = (control: HTMLElement) => control.isConnected && !control.matches(':disabled')

/** Nothing else has been given the focus in the meantime. */
function isFree(control: HTMLElement): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement === control
}

/** A control that has gone is nowhere: nothing stands before it. */
function isBefore(other: HTMLElement, control: HTMLElement): boolean {
  return control.isConnected && (control.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
}

function ancestorsOf(control: HTMLElement): HTMLElement[] {
  const parent = control.parentElement
  return parent ? [parent, ...ancestorsOf(parent)] : []
}

/** The control before the one that is off, or the first, in the smallest part of the page that has one; or that part. */
function placeAfter(control: HTMLElement, within: readonly HTMLElement[]): HTMLElement | null {
  for (const part of within.filter((element) => element.isConnected)) {
    const beside = [...part.querySelectorAll<HTMLElement>(reachable)].filter((other) => other !== control)
    const nearest = beside.findLast((other) => isBefore(other, control)) ?? beside[0]
    if (nearest) return nearest
    if (part.matches(named)) {
      part.tabIndex = -1
      return part
    }
  }
  return null
}
