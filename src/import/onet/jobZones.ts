import { sourceFile } from '../release/sourceFile.ts'

/** The preparation that occupations need. */
export const jobZones = sourceFile({
  name: 'Job Zones',
  paths: ['Job Zones.txt', 'Job Zones.csv'],
  required: false,
  specification: 'https://www.onetcenter.org/dictionary/29.3/text/job_zones.html',
  columns: ['O*NET-SOC Code', 'Job Zone'],
  row({ 'O*NET-SOC Code': id, 'Job Zone': zone }) {
    if (!/^[1-5]$/.test(zone)) return { reject: `Job Zone is "${zone}"; it should be 1 to 5` }
    return { facts: [{ update: 'roles', id, values: { jobZone: Number(zone) } }] }
  },
})
