import { expect, test } from 'vitest'
import { masked } from '../../src/program/masked.ts'

test.each([
  ['postgresql://me:secret@host:5432/db?schema=a', 'postgresql://me:***@host:5432/db?schema=a'],
  ['postgresql://me:s%40cr%2Ft@host/db', 'postgresql://me:***@host/db'],
  ['postgresql://host/db?user=me&password=secret', 'postgresql://host/db?user=me&password=***'],
  ['postgresql://host/db?sslpassword=secret', 'postgresql://host/db?sslpassword=***'],
  ['https://forge.example/new?private_token=secret', 'https://forge.example/new?private_token=***'],
])('masks the passwords in %s', (text, shown) => {
  expect(masked(text)).toBe(shown)
})

test.each([
  'postgresql://me@host/db?sslmode=verify-full',
  'https://forge.example/new?issue[title]={title}&issue[description]={body}',
  '10.0.0.0/8,::1',
  '.data',
  '4000',
])('leaves %s as it is written', (text) => {
  expect(masked(text)).toBe(text)
})
