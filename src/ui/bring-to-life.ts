import { hydrate, render, type VNode } from 'preact'

/** Takes over the built markup without a jump where it holds, and draws anew where it does not. */
export function bringToLife(app: VNode, asBuilt: boolean): void {
  const root = document.getElementById('app')
  if (!root) throw new Error('no element #app')
  if (asBuilt) hydrate(app, root)
  else {
    root.replaceChildren()
    render(app, root)
  }
}
