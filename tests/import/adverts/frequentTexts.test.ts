import { expect, test } from 'vitest'
import { FrequentTexts } from '../../../src/import/adverts/frequentTexts.ts'

test('counts texts, the most frequent first, ties by text', () => {
  const texts = new FrequentTexts()
  for (const text of ['b', 'a', 'c', 'c']) texts.add(text)
  expect(texts.top(2)).toEqual([
    { text: 'c', count: 2 },
    { text: 'a', count: 1 },
  ])
})

test('forgets rare texts and keeps frequent ones', () => {
  const texts = new FrequentTexts(10)
  for (let number = 0; number < 1000; number++) {
    texts.add(`rare ${number}`)
    texts.add('frequent')
  }
  expect(texts.top(1)).toEqual([{ text: 'frequent', count: 1000 }])
  expect(texts.top(1000).length).toBeLessThan(20)
})
