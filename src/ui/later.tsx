import { type FunctionComponent, h } from 'preact'
import { useEffect, useState } from 'preact/hooks'

/** A part of the page whose code comes after the page answers. `arrive` brings it, for pages that are being built. */
export type LaterPart<P> = FunctionComponent<P> & { readonly arrive: () => Promise<void> }

/**
 * A part that is looked at, or pressed later than the first moment, with its code in a file of its own. What was built
 * into the page stands untouched until the code is there; where nothing was built, its place is empty until then.
 */
export function later<P extends object>(load: () => Promise<FunctionComponent<P>>): LaterPart<P> {
  let part: FunctionComponent<P> | null = null
  const arrive = async () => {
    part ??= await load()
  }
  const Later = (props: P) => {
    const [there, setThere] = useState(part !== null)
    useEffect(() => {
      if (there) return
      // One that does not come stays as it was built, and is asked for when the part is next shown.
      const ask = () =>
        arrive().then(
          () => setThere(true),
          () => {},
        )
      return whenIdle(ask)
    }, [there])
    // While markup is taken over, an element with given markup keeps what it has.
    if (!part) return <div class="later" dangerouslySetInnerHTML={asBuilt} />
    return <div class="later">{h(part, props)}</div>
  }
  return Object.assign(Later, { arrive })
}

const asBuilt = { __html: '' }

/** When nothing else wants the processor. @returns what calls it off */
function whenIdle(work: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const asked = requestIdleCallback(work, { timeout: 2000 })
    return () => cancelIdleCallback(asked)
  }
  const timer = setTimeout(work, 200)
  return () => clearTimeout(timer)
}
