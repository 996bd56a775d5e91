import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { folded, manyLines, oneLine } from '../../src/names/normalised.ts'

const blanks = [...' \t\r\n\v\f\x85\u00a0\u1680\u2007\u2009\u202f\u205f\u3000\u2028\u2029']
const unseen = [...'\u00ad\u034f\u061c\u200b\u200c\u200d\u200e\u200f\u202e\u2060\u2066\ufe0f\ufeff']
const texts = fc
  .array(fc.oneof(fc.constantFrom(...blanks, ...unseen, 'e\u0301', 'a'), fc.string({ unit: 'binary', maxLength: 2 })))
  .map((parts) => parts.join(''))

describe('a text of one line', () => {
  it.each([
    ['judge\u00a0applicants', 'judge applicants'],
    ['  rate\t \r\n applicants\u3000', 'rate applicants'],
    ['zero\u200bwidth soft\u00adhyphen \ufeffmark', 'zerowidth softhyphen mark'],
    ['\u202eright\u202c to left', 'right to left'],
    ['Cafe\u0301', 'Café'],
    ['a\u034f\u0301', 'á'],
    [' \u200b ', ''],
    ['100 % plain', '100 % plain'],
  ])('%j is normalized to %j', (text, kept) => {
    expect(oneLine(text)).toBe(kept)
  })

  it('has single spaces and no invisible characters, and normalization is idempotent', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const kept = oneLine(text)
        expect(kept).not.toMatch(/ {2}|^ | $|[^\P{White_Space} ]|\p{Default_Ignorable_Code_Point}/u)
        expect(oneLine(kept)).toBe(kept)
        expect(kept.normalize('NFC')).toBe(kept)
      }),
    )
  })
})

describe('a text of several lines', () => {
  it('keeps its lines, with any line endings', () => {
    expect(manyLines(' a\u00a0 b \r\nc\rd\u2028 e\x85f\n\n  g \r\n')).toBe('a b\nc\nd\ne\nf\n\ng')
  })

  it('normalizes every line as a text of one line, and is idempotent', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const kept = manyLines(text)
        expect(kept.split('\n').map(oneLine).join('\n').trim()).toBe(kept)
        expect(manyLines(kept)).toBe(kept)
      }),
    )
  })
})

describe('a folded text', () => {
  it.each([
    ["комп'ютер", 'комп’ютер', 'КОМПʼЮТЕР'],
    ['ΣΟΦΟΣ', 'σοφός', 'σοφοσ'],
    ['إدارة المشاريع', 'ادارة المشاريع', 'إدارة المشـــاريع'],
    ['נִיתּוּחַ', 'ניתוח'],
    ['צה״ל', 'צה"ל', 'צהל'],
    ['Straße', 'STRASSE', 'STRAẞE'],
    ['ﬁnance', 'ＦＩＮＡＮＣＥ', 'finance'],
    ['Ħamrun', 'hamrun'],
    ['Łódź', 'LODZ'],
    ['Ærø', 'aero'],
    ['Þórður', 'THORDUR'],
    ['œuvre', 'OEUVRE'],
    ['ışık', 'IŞIK', 'isik'],
    ['Ґанок', 'ганок'],
    ['Việt Nam', 'viet nam'],
    ['e\u2011learning – “now”', 'e-learning - "now"'],
    ['l´été', 'l’été', 'lete'],
    ['C♯', 'c#', 'C＃'],
  ])('%j is %j', (...spellings) => {
    expect(new Set(spellings.map(folded)).size).toBe(1)
  })

  it('tells C, C++ and C# apart', () => {
    expect(new Set(['C', 'C++', 'C#'].map(folded)).size).toBe(3)
  })

  it('is independent of normalization form and case, and idempotent', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const compared = folded(text)
        expect(folded(compared)).toBe(compared)
        expect(folded(text.normalize('NFD'))).toBe(folded(text.normalize('NFC')))
        expect(folded(oneLine(text))).toBe(compared)
      }),
    )
  })

  it('has the base letters of collation, for every letter of the Latin blocks, Cyrillic and Hebrew', () => {
    const { compare } = new Intl.Collator('en', { sensitivity: 'base' })
    // Phonetic signs and shorthand that nobody writes names with.
    const others = new Set('ƍƾȸȹ')
    const differ: string[] = []
    const latin = Array.from({ length: 26 }, (_, place) => String.fromCharCode(97 + place))
    const bases = {
      Latin: [...latin, ...latin.flatMap((a) => latin.map((b) => a + b))],
      Cyrillic: [...'абвгдежзийклмнопрстуфхцчшщъыьэюяєіїјљњћђџ'],
      Hebrew: [...'אבגדהוזחטיכלמנסעפצקרשת'],
    }
    for (const [script, plain] of Object.entries(bases)) {
      const ofScript = new RegExp(`\\p{Script=${script}}`, 'u')
      for (let point = 0x80; point < 0x1f00; point++) {
        const letter = String.fromCodePoint(point)
        const inBlocks = point < 0x250 || (point >= 0x400 && point < 0x600) || point >= 0x1e00
        if (!inBlocks || !ofScript.test(letter) || others.has(letter)) continue
        const base = plain.find((other) => compare(letter, other) === 0)
        if (base !== undefined && folded(letter).replaceAll('·', '') !== folded(base)) differ.push(letter)
      }
    }
    expect(differ).toEqual([])
  })
})

describe('folding Latin letters one by one', () => {
  const letters = Array.from({ length: 0x250 + 0x18 }, (_, place) =>
    String.fromCharCode(place < 0x250 ? place : 0x2010 + place - 0x250),
  )
  // A letter of another script makes the whole text be folded at once.
  const atOnce = (text: string) => folded(`${text} あ`).slice(0, -2)

  it('is the same as folding the whole text', () => {
    for (const letter of letters) expect(folded(`x${letter}y`)).toBe(atOnce(`x${letter}y`))
    const texts = fc.array(fc.constantFrom(...letters)).map((parts) => `${parts.join('')}x`)
    fc.assert(fc.property(texts, (text) => folded(text) === atOnce(text)))
  })
})
