/** A date is not broken over two lines. */
export const withWholeDates = (text: string) => text.replace(/(\d{1,2}) ([A-Z][a-z]+) (\d{4})/g, '$1\u00a0$2\u00a0$3')
