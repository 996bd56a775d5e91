import { createHash } from 'node:crypto'
import { folded } from '../../names/normalised.ts'
import type { Advert } from './adverts.file.ts'

/**
 * Recognises adverts that came before. Two adverts are the same if title, company, country, and skills in any order or the
 * text agree, ignoring case, accents and blanks. Where the table says neither company nor text, as many firms look for a
 * "Data Analyst" who knows Excel, the time of posting has to agree too. Remembers 52 bits of a hash of each: of a million adverts, the chance that
 * any is taken for another is about one in ten thousand.
 */
export class Duplicates {
  readonly #seen = new Set<number>()

  /** Whether an equal advert came before; remembers this one. */
  isOne({ title, company, country, posted, skills, text }: Advert): boolean {
    const named = skills === undefined ? folded(text) : [...new Set(skills.map(folded))].sort()
    const at = skills !== undefined && company === '' ? posted : ''
    const key = JSON.stringify([folded(title), folded(company), folded(country), at, named])
    const digest = createHash('sha256').update(key).digest()
    const hash = digest.readUIntBE(0, 6) + (digest[6]! & 15) * 2 ** 48
    if (this.#seen.has(hash)) return true
    this.#seen.add(hash)
    return false
  }
}
