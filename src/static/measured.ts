import quality from '../../prisma/seed/quality.json'
import type { Quality } from '../quality/qualityFigure.ts'

// Stands for quality/measured.file.ts where there are no files to read.

export const measured: Quality = quality as Quality
