import type { FeatureRow } from '../graph/rows.ts'
import type { Proof } from './namesInText.ts'
import { nameKey } from './nameTokens.ts'

/** A name of software that is also a common word, a letter or a proper name, and what proves that the software is meant. */
export interface AmbiguousName {
  /** What else it means. */
  readonly reason: string
  /** Names of which one must stand in the same list of skills; absent if a list of skills is proof enough. */
  readonly among?: readonly string[]
  /** Words of which one must stand directly before or after it in a text that does not enumerate it. */
  readonly beside: readonly string[]
}

const office = ['Excel', 'PowerPoint', 'Word', 'Outlook', 'Microsoft Access', 'Visio', 'SharePoint', 'Microsoft Teams']
const statistics = ['Python', 'SAS', 'SPSS', 'Stata', 'MATLAB', 'Julia', 'SQL', 'Tableau', 'Scala', 'ggplot2', 'Shiny']
const web = ['JavaScript', 'TypeScript', 'Node.js', 'React', 'Angular', 'Vue.js', 'GraphQL']
const chat = ['Slack', 'Zoom', 'Microsoft Teams', 'Webex', 'Asana', 'Trello', 'Jira', 'Confluence', 'Notion']
const operation = ['Puppet', 'Chef', 'Ansible', 'Terraform', 'Jenkins']
const databases = ['PostgreSQL', 'MySQL', 'DynamoDB', 'Redshift', 'AWS']

const coding = ['language', 'programming', 'code', 'developer']
const library = ['library', 'framework', 'python']
const tool = ['tool', 'platform', 'software']
const microsoft = ['microsoft', 'ms', 'office']

/**
 * By name in small letters, the names that count only where the context proves that software is meant.
 *
 * - In a list of skills: another name of the list is `among` those given here.
 * - In a text: it stands `beside` a word given here ("Microsoft Word"), or in an enumeration with software whose name is not
 *   ambiguous ("R, Python", "C/C++", "Python or Go") and with a capital letter, if the graph writes it so.
 */
export const ambiguousNames: Readonly<Record<string, AmbiguousName>> = {
  // Letters
  c: { reason: 'a letter', among: ['C++', 'C#', 'Julia', 'Perl', 'MATLAB', 'Fortran', 'Rust'], beside: coding },
  d: { reason: 'a letter', among: ['C++', 'Rust'], beside: coding },
  r: { reason: 'a letter', among: statistics, beside: [...coding, 'studio', 'shiny', 'scripts', 'packages'] },
  // Words of adverts
  access: { reason: 'access to anything', among: office, beside: microsoft },
  assembly: { reason: 'assembly of products', among: ['C', 'C++', 'Rust'], beside: coding },
  channels: { reason: 'ways to customers', among: ['Django'], beside: ['django'] },
  click: { reason: 'a click with the mouse', among: ['Python'], beside: library },
  cloud: { reason: 'any cloud', among: [], beside: [] },
  coverage: { reason: 'coverage of anything', among: ['pytest'], beside: library },
  elastic: { reason: 'flexible', among: ['Kibana', 'Splunk'], beside: ['search', 'stack', 'kibana'] },
  evidently: { reason: 'as can be seen', among: ['MLflow'], beside: library },
  excel: { reason: 'to be very good', beside: [...microsoft, 'spreadsheets', 'spreadsheet', 'advanced', 'macros'] },
  express: { reason: 'to say, or fast', among: web, beside: ['js', 'node'] },
  fabric: { reason: 'cloth', among: ['Ansible', 'Power BI', 'Azure'], beside: microsoft },
  flow: { reason: 'a flow of data or work', among: [], beside: [] },
  go: { reason: 'to go', among: ['Golang', 'Rust'], beside: [...coding, 'lang'] },
  hypothesis: { reason: 'an assumption', among: ['pytest'], beside: library },
  less: { reason: 'not as much', among: ['CSS', 'Sass'], beside: ['css'] },
  node: { reason: 'a machine of a cluster', among: web, beside: ['js'] },
  notion: { reason: 'an idea', among: chat, beside: tool },
  outlook: { reason: 'a view of the future', among: office, beside: microsoft },
  planner: { reason: 'someone who plans', among: office, beside: microsoft },
  react: { reason: 'to respond', beside: ['js', 'native', 'developer', 'components', 'frontend'] },
  requests: { reason: 'what somebody asks for', among: ['Django', 'Flask', 'FastAPI', 'pytest'], beside: library },
  rich: { reason: 'wealthy', among: [], beside: library },
  schedule: { reason: 'a plan of times', among: [], beside: ['library'] },
  sheets: { reason: 'balance sheets', among: [...office, 'Spreadsheet', 'Looker'], beside: ['google'] },
  slack: { reason: 'idle time', beside: tool },
  spark: { reason: 'to ignite', beside: ['apache', 'streaming', 'sql', 'jobs', 'cluster'] },
  spring: {
    reason: 'a season',
    among: ['Java', 'Kotlin', 'Spring Boot'],
    beside: ['boot', 'framework', 'mvc', 'java'],
  },
  teams: { reason: 'groups of people', among: office, beside: microsoft },
  terminal: { reason: 'a place where goods are handled', among: ['Linux', 'Bash', 'Git'], beside: ['linux', 'unix'] },
  transformers: { reason: 'a kind of neural network', among: ['PyTorch', 'Hugging Face'], beside: ['hugging', 'face'] },
  unify: { reason: 'to make one', among: [], beside: [] },
  vault: { reason: 'a model of data: data vault', among: operation, beside: ['hashicorp'] },
  windows: { reason: 'spans of time', beside: ['microsoft', 'server', 'linux', 'os'] },
  wire: { reason: 'a transfer of money', among: [], beside: [] },
  word: { reason: 'a word', among: office, beside: microsoft },
  zoom: { reason: 'a call by video', among: chat, beside: tool },
  // Names of people, places and things
  aurora: { reason: 'a city', among: databases, beside: ['amazon', 'aws', 'rds', 'postgresql', 'mysql'] },
  bandit: { reason: 'a kind of experiment: multi-armed bandit', among: ['Snyk', 'Semgrep'], beside: ['tool'] },
  behave: { reason: 'to act', among: ['pytest', 'Selenium'], beside: library },
  black: { reason: 'a colour', among: ['pytest', 'mypy', 'Ruff'], beside: ['formatter'] },
  celery: { reason: 'a vegetable', among: ['Python', 'Django', 'Flask', 'Redis', 'RabbitMQ'], beside: library },
  chef: { reason: 'a cook', among: operation, beside: ['infra', 'cookbooks', 'recipes'] },
  chroma: { reason: 'a colour', among: ['LangChain', 'Pinecone', 'Faiss'], beside: ['vector', 'db'] },
  crystal: { reason: 'a city, or clear as crystal', beside: ['reports'] },
  dash: { reason: 'a hyphen', among: ['Plotly', 'Flask', 'Streamlit'], beside: ['plotly', 'apps'] },
  dart: { reason: 'an agency of transport', among: ['Flutter', 'Kotlin'], beside: coding },
  feast: { reason: 'a meal', among: ['MLflow', 'Kubeflow'], beside: ['store'] },
  helm: { reason: 'to lead: at the helm', among: ['Kubernetes', 'Docker'], beside: ['charts', 'kubernetes'] },
  iceberg: { reason: 'ice at sea', beside: ['apache', 'tables'] },
  jest: { reason: 'a joke', among: web, beside: ['tests', 'testing'] },
  julia: { reason: 'a name of people', among: ['Python', 'R', 'MATLAB', 'C++'], beside: coding },
  leaflet: { reason: 'printed matter', among: [...web, 'QGIS', 'ArcGIS'], beside: ['js', 'maps'] },
  locust: { reason: 'an insect', among: ['JMeter', 'Selenium', 'pytest'], beside: ['testing', 'tests'] },
  packer: { reason: 'someone who packs', among: operation, beside: ['hashicorp'] },
  phoenix: { reason: 'a city', among: ['HBase'], beside: ['apache'] },
  pillow: { reason: 'a cushion', among: ['OpenCV', 'scikit-image'], beside: library },
  poetry: { reason: 'poems', among: ['pytest', 'Docker'], beside: ['python'] },
  prefect: { reason: 'an official', among: ['Airflow', 'Dagster', 'dbt', 'Python'], beside: ['cloud', 'flows'] },
  puppet: { reason: 'a doll', beside: ['chef', 'ansible', 'enterprise'] },
  ray: { reason: 'a name of people', among: ['Python', 'Dask', 'PyTorch'], beside: ['cluster', 'tune', 'serve'] },
  ruby: { reason: 'a name of people', beside: [...coding, 'rails'] },
  rust: { reason: 'what iron does', beside: coding },
  shell: { reason: 'an oil company', beside: ['script', 'scripts', 'scripting', 'unix', 'linux', 'bash'] },
  shiny: { reason: 'bright', beside: ['r', 'apps', 'app'] },
  swift: {
    reason: 'a payment network, or fast',
    among: ['Kotlin', 'Objective-C', 'Xcode'],
    beside: [...coding, 'ios'],
  },
  unity: { reason: 'a catalogue: Unity Catalog', among: ['Unreal', 'C#'], beside: ['3d', 'engine', 'unreal'] },
  watson: { reason: 'a name of people', beside: ['ibm', 'studio'] },
}

/** An ambiguous name, with what proves it looked up in a graph. */
export interface Ambiguous extends Proof {
  /** Features of which one must stand in the same list of skills; undefined if a list is proof enough. */
  readonly among: ReadonlySet<FeatureRow> | undefined
}

/** The ambiguous names as a graph has them, by {@link nameKey}. */
export function ambiguousIn(
  names: ReadonlyMap<string, { readonly feature: FeatureRow }>,
): ReadonlyMap<string, Ambiguous> {
  const entries = Object.entries<AmbiguousName>(ambiguousNames)
  return new Map(
    entries.map(([name, { among, beside }]): [string, Ambiguous] => {
      const features = among?.flatMap((other) => names.get(nameKey(other))?.feature ?? [])
      return [name, { among: features && new Set(features), beside: new Set(beside) }]
    }),
  )
}
