/** Pixels. Rows and columns are each of one size, so that what is in sight follows from where one has scrolled. */
export const nameSize = 232
export const cellSize = 40
export const rowSize = 36
export const edgeSize = 104
export const groupHeadHeight = 28
export const headHeight = 140
