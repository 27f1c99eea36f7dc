const referring = /\s(id|for|name|aria-(?:labelledby|describedby|controls|activedescendant|owns))="([^"]+)"/g
const painted = /url\(#([^)"]+)\)/g

/**
 * Markup whose ids, and all that refers to them, begin with the state's own: many copies of one component stand on the
 * page, and each on its own page has the same ids. Names of radio buttons too, or one choice would undo another's.
 */
export function scopedIds(markup: string, state: string): string {
  const scoped = (id: string) => `${state}--${id}`
  return markup
    .replace(
      referring,
      (_, attribute: string, ids: string) => ` ${attribute}="${ids.split(' ').map(scoped).join(' ')}"`,
    )
    .replace(painted, (_, id: string) => `url(#${scoped(id)})`)
}
