import type { Legend, Picture } from '../../core/picture/picture.ts'

/** What of a picture the shapes and their labels draw. */
export type DrawnPicture = Pick<Picture, 'by' | 'subtitle' | 'symbol' | 'readings' | 'chosen' | 'ward'> & {
  readonly legend: Pick<Legend, 'palette'>
}
