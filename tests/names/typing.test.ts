import { describe, expect, it } from 'vitest'
import { matches } from '../../src/names/matches.ts'
import { sketchedSnapshot } from '../support/randomSnapshot.ts'

/** Names of all kinds of scripts; each is typed in the midst of all others. */
const names = [
  'تَحْلِيلُ البَيَانَاتِ',
  'إدارة المشاريع',
  'المشـــاريع الصغيرة',
  'נִיתּוּחַ נְתוּנִים',
  'דובר צה״ל',
  'Αναλυτής δεδομένων',
  'ΟΔΟΣ ΣΟΦΟΣ Ίων',
  "Інженер комп'ютерних систем",
  'Їжак і ґава',
  'Счетоводител на данъци',
  'Объектно-ориентированный йог ёж',
  'हिन्दी अनुवादक',
  'นักวิเคราะห์ข้อมูล น้ำ',
  'Kỹ sư phần mềm Việt Nam',
  'İstanbul ışık IĞDIR mühendisi',
  'Straßenbauer Großhändler ẞ',
  'Inġinier tal-Ħitan',
  'Łódź żółw inżynier',
  'Ærø ørken åbenhed',
  'Þýðandi og Örn Ægir ð',
  'Œnologue à l’œuvre',
  'ﬁnance oﬃce ﬂow',
  'Ｆｕｌｌ ｗｉｄｔｈ Ｃ＋＋',
  'データ分析 プログラミング',
  '데이터 분석가',
  '数据科学家',
  'C++ developer',
  'C# and F# developer',
  'Notepad++',
  "driver's mate O'Reilly",
  'rock ’n’ roll l´été',
  'well-being co‑ordinator – part-time',
  'Ẅei½rd ①ᵃ ŉ ǆ Ŀ',
  'Ա և Ֆ հայերեն',
  'ქართული ენა',
  'ĳs Ĳsselmeer Ǆungla',
  'data scientist',
  'data science web',
  'a\u00adb\u200bc zero\u200d',
]
function tableOf(...names: readonly string[]) {
  const skills = Object.fromEntries(names.map((name) => [name, 1]))
  return sketchedSnapshot([{ title: 'Role', skills, libraries: {} }], [], {}).skills
}
const all = tableOf(...names)

/** Whether a table's search for what is typed finds a row of that name. */
function finds(table: typeof all, typed: string, name: string): boolean {
  for (const { rows } of matches([table], typed)) {
    if (rows[0]!.some((row) => table.rows[row]!.name === name)) return true
  }
  return false
}

const forms: Record<string, (name: string) => string> = {
  'as it is': (name) => name,
  'mark by mark': (name) => name.normalize('NFD'),
  composed: (name) => name.normalize('NFC'),
  'in capitals': (name) => name.toUpperCase(),
  'in small letters': (name) => name.toLowerCase(),
}

describe('a name that is typed letter by letter', () => {
  it.each(names)('is found by every prefix: %j', (name) => {
    for (const [form, write] of Object.entries(forms)) {
      const letters = [...write(name)]
      for (const table of [all, tableOf(name)]) {
        const found = letters.map((_, place) => finds(table, letters.slice(0, place + 1).join(''), name))
        const first = found.indexOf(true)
        expect({ form, lost: found.indexOf(false, first) }).toEqual({ form, lost: -1 })
        expect(first).toBeLessThan(3)
      }
    }
  })
})
