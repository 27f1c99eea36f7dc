/**
 * The page as it was built stands, but cannot be worked with: one of the files that everything needs did not come. Says
 * so above the page, and tries again when asked to. Not a component: there is nothing yet to render from.
 */
export function showStandstill(what: string, why: string, retry: () => Promise<void>): void {
  const notice = document.createElement('div')
  notice.className = 'notice error standstill'
  notice.setAttribute('role', 'alert')
  const words = document.createElement('p')
  words.textContent = `${what} did not load: ${why}. The figures on this page are those it was published with; choosing others does not work now.`
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'button'
  button.textContent = 'Try again'
  button.addEventListener('click', () => {
    notice.remove()
    void retry()
  })
  notice.append(words, button)
  document.getElementById('app')?.before(notice)
  document.documentElement.classList.remove('pending')
}
