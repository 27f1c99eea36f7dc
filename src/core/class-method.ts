/** How classes are made: as many areas in each, natural groups, or steps of the same width. */
export type ClassMethod = 'quantile' | 'natural' | 'equal'

export const classMethods: readonly ClassMethod[] = ['quantile', 'natural', 'equal']

export const isClassMethod = (text: string): text is ClassMethod => classMethods.some((method) => method === text)
