/** `1st`, `12th`, `23rd` */
export function ordinal(number: number): string {
  const teen = Math.floor(number / 10) % 10 === 1
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th')
  return `${number}${ending}`
}
