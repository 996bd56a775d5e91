import { expect, test } from 'vitest'
import { type Options, refuseOptions } from '../../src/program/options.ts'

test.each<[string, string | undefined, Options, string]>([
  ['import', 'onet', { language: 'fr' }, '"import onet" does not take --language; it takes --dry-run, --report.'],
  ['import', 'dataset', { language: 'fr' }, '"import dataset" does not take --language'],
  ['import', 'crosswalk', { language: 'fr', report: 'x' }, '"import crosswalk" does not take --language'],
  ['import', 'esco', { roles: 'x', output: 'y' }, '"import esco" does not take --roles, --output'],
  ['import', 'counts', { roles: 'x' }, '"import counts" does not take --roles'],
  ['import', 'adverts', { language: 'fr' }, '"import adverts" does not take --language'],
  ['import', 'dataset', { workers: '2' }, 'does not take --workers'],
  ['serve', undefined, { output: 'x' }, '"serve" does not take --output; it takes --workers.'],
  ['export', 'json', { 'dry-run': true }, '"export" does not take --dry-run'],
  ['migrate', undefined, { report: 'x' }, '"migrate" does not take --report; it takes no option.'],
])('refuses for %s %s the options %j', (command, kind, given, message) => {
  expect(() => refuseOptions(command, kind, given)).toThrow(message)
})

test.each<[string, string | undefined, Options]>([
  ['import', 'esco', { language: 'fr', 'dry-run': true, report: 'x' }],
  ['import', 'adverts', { roles: 'x', output: 'y' }],
  ['import', 'nothing', { roles: 'x' }],
  ['export', 'csv', { dataset: 'a', source: 'b', output: 'c' }],
  ['serve', undefined, { workers: '2' }],
])('accepts for %s %s the options %j', (command, kind, given) => {
  expect(() => refuseOptions(command, kind, given)).not.toThrow()
})
