import { type FunctionComponent, h } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { whenAtEase } from './when-at-ease.ts'

/** A part of the page whose code comes after the page answers. `arrive` brings it, for pages that are being built. */
export type LaterPart<P> = FunctionComponent<P> & { readonly arrive: () => Promise<void> }

/**
 * A part that is looked at, or pressed later than the first moment, with its code in a file of its own. What was built
 * into the page stands untouched until the code is there; where nothing was built, its place is empty until then.
 * @param place a class for its element, where the layout needs one
 */
export function later<P extends object>(load: () => Promise<FunctionComponent<P>>, place = ''): LaterPart<P> {
  let part: FunctionComponent<P> | null = null
  const arrive = async () => {
    part ??= await load()
  }
  const Later = (props: P) => {
    const [there, setThere] = useState(part !== null)
    const element = useRef<HTMLDivElement>(null)
    // One that does not come stays as it was built, and is asked for when the part is next shown.
    const ask = () =>
      arrive().then(
        () => setThere(true),
        () => {},
      )
    useEffect(() => {
      if (!there) return whenAtEase(ask)
      performance.mark('part:ready')
    }, [there])
    // A button that is pressed before its code is there is pressed again when it is.
    const pressLater = async (event: MouseEvent) => {
      const pressed = (event.target as Element).closest('button')?.textContent
      await ask()
      requestAnimationFrame(() => {
        const buttons = [...(element.current?.querySelectorAll('button') ?? [])]
        buttons.find((button) => button.textContent === pressed)?.click()
      })
    }
    if (!part) {
      // While markup is taken over, an element with given markup keeps what it has.
      // biome-ignore lint/a11y: what is pressed, by pointer or key, is a button of that markup; its click comes up to here.
      return <div class={`later ${place}`} ref={element} onClick={pressLater} dangerouslySetInnerHTML={asBuilt} />
    }
    return (
      <div class={`later ${place}`} ref={element}>
        {h(part, props)}
      </div>
    )
  }
  return Object.assign(Later, { arrive })
}

const asBuilt = { __html: '' }
