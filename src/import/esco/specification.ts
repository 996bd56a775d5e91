/** The European Commission's description and download of ESCO's files. */
export const specification = 'https://esco.ec.europa.eu/en/use-esco/download'
