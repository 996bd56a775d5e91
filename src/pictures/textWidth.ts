/** How heavy letters are: 400 or 600. */
export type FontWeight = 'regular' | 'semibold'

/**
 * Widths in em of Atkinson Hyperlegible Next or Arial, whichever is wider: a picture in `<img>` has only the fonts of its
 * reader. Measured by the canvas of Chromium.
 */
const widths = new Map(
  (
    [
      [0, '\u00ad'],
      [0.2, "'"],
      [0.24, '‘’'],
      [0.28, ' \u00a0,.:;ijl|¦·ìíîïĩīĭįıĵĺļŧſ'],
      [0.32, '![fľł'],
      [0.36, '"()]`rt{}¡´¸¹Ĭŀŕŗřţ'],
      [0.4, '-/I\\¨ª°²³ºÌÍÎÏĨĪĮİť“”'],
      [0.44, '•'],
      [0.52, '*JcksvxyzçýÿćĉċčĳĴķĸśŝşšŷźżž'],
      [0.56, '127?L^_aeghnou¢§¯¶àáâãäåèéêëñòóôõöùúûüāăąēĕėęěĝğġģĥħĹĻĽńņňŋōŏőũūŭůűų–'],
      [0.6, '$3569<>bdpq~¤¥«±µ»×ðþđŁ'],
      [0.64, '+48=FTZ£¬¿ß÷øďĿŉŢŤŦŹŻŽ'],
      [0.68, '#0ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞĀĂĄĒĔĖĘĚĶŚŜŞŠŶŸ€'],
      [0.76, '&CDHNRUwÇÐÑÙÚÛÜĆĈĊČĎĐĤĦŃŅŇŊŔŖŘŨŪŬŮŰŲŵ'],
      [0.8, 'GOQ©®ÒÓÔÕÖØĜĞĠĢŌŎŐ'],
      [0.84, 'M¼½'],
      [0.88, 'm¾'],
      [0.92, '%æĲ'],
      [0.96, 'WœŴ'],
      [1, 'Æ—…→←™'],
      [1.04, '@Œ'],
    ] as const
  ).flatMap(([width, characters]) => [...characters].map((character) => [character, width] as const)),
)

/** Other scripts: Greek, Cyrillic and the like; ideographs, kana, hangul and pictographs are square. */
const other = 0.8
const square = 1.1
const firstSquare = 0x1100

/** Semibold letters are so much wider. */
const semibold = 1.06

/** The width of a line of text in CSS pixels. @param size of the font, in CSS pixels */
export function textWidth(text: string, size: number, weight: FontWeight = 'regular'): number {
  let sum = 0
  for (const character of text) {
    sum += widths.get(character) ?? (character.codePointAt(0)! < firstSquare ? other : square)
  }
  return sum * size * (weight === 'semibold' ? semibold : 1)
}
