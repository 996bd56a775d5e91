/** Where the European Commission describes and offers the files of ESCO's classification. */
export const specification = 'https://esco.ec.europa.eu/en/use-esco/download'
