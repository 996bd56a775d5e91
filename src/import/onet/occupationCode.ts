/**
 * An O*NET-SOC code: six digits of the Standard Occupational Classification, and two of O*NET's own.
 *
 * @see https://www.onetcenter.org/taxonomy.html
 */
export const occupationCode = /^\d{2}-\d{4}\.\d{2}$/
