/** Distributions of modules that are called differently. What differs in case or hyphens only needs no entry. */
const distributions: Readonly<Record<string, string>> = {
  airflow: 'apache-airflow',
  attr: 'attrs',
  bio: 'biopython',
  bs4: 'beautifulsoup4',
  cv2: 'opencv-python',
  crypto: 'pycryptodome',
  dateutil: 'python-dateutil',
  debug_toolbar: 'django-debug-toolbar',
  corsheaders: 'django-cors-headers',
  decouple: 'python-decouple',
  docx: 'python-docx',
  dotenv: 'python-dotenv',
  ee: 'earthengine-api',
  environ: 'django-environ',
  faiss: 'faiss-cpu',
  fitz: 'pymupdf',
  git: 'gitpython',
  googleapiclient: 'google-api-python-client',
  jose: 'python-jose',
  jwt: 'pyjwt',
  kafka: 'kafka-python',
  magic: 'python-magic',
  mpl_toolkits: 'matplotlib',
  mysqldb: 'mysqlclient',
  openssl: 'pyopenssl',
  osgeo: 'gdal',
  pil: 'pillow',
  pptx: 'python-pptx',
  psycopg2: 'psycopg',
  pylab: 'matplotlib',
  pythonjsonlogger: 'python-json-logger',
  rest_framework: 'djangorestframework',
  serial: 'pyserial',
  skimage: 'scikit-image',
  sklearn: 'scikit-learn',
  socketio: 'python-socketio',
  telegram: 'python-telegram-bot',
  umap: 'umap-learn',
  usb: 'pyusb',
  websocket: 'websocket-client',
  win32com: 'pywin32',
  yaml: 'pyyaml',
  zmq: 'pyzmq',
}

/** Modules that are only a place under which distributions of one publisher stand. */
const shared = new Set(['google', 'azure', 'google.cloud', 'azure.ai', 'azure.storage', 'aws_cdk', 'zope', 'ruamel'])

function first(parts: readonly string[], count: number): string {
  return parts.slice(0, count).join('.')
}

function distributionOf(module: string): string {
  return distributions[module.toLowerCase()] ?? module.replaceAll('.', '-')
}

/**
 * The distributions that a module may come from, the likeliest first: `opencv-python` for `cv2`, `google-cloud-bigquery`
 * for `google.cloud.bigquery`; none for a place that several share.
 *
 * @param module with its dots
 */
export function distributionsOf(module: string): string[] {
  const parts = module.split(/\./)
  let place = 1
  while (place < parts.length && shared.has(first(parts, place))) place++
  const names: string[] = []
  for (let end = place; end > 0 && !shared.has(first(parts, end)); end--) names.push(distributionOf(first(parts, end)))
  return names
}
