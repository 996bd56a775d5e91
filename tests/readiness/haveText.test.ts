import { beforeAll, describe, expect, test } from 'vitest'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { namesInText } from '../../src/readiness/haveText.ts'
import { curatedCareers, seededSnapshot } from '../support/seededSnapshot.ts'

let snapshot: Snapshot
beforeAll(async () => {
  snapshot = await seededSnapshot(curatedCareers)
})

const read = (text: string) => {
  const { features, unknown } = namesInText(snapshot, text)
  return {
    known: features.map((feature) => snapshot.features.rows[feature]!.slug),
    unknown: [...unknown],
  }
}

const requirements = `# what the site needs
-r base.txt
-e git+https://github.com/psf/requests.git@main#egg=requests
--index-url https://pypi.org/simple
Django>=4.2,<5.0 ; python_version >= "3.9"
uvicorn[standard]==0.30.1 \\
    --hash=sha256:abc
opencv-python-headless
psycopg2-binary==2.9  # the database
bs4
PyYAML
click
scikit_learn
made-up-package==1.0
https://files.pythonhosted.org/packages/aa/pandas-2.2.0-cp311-none-any.whl
torch @ https://download.pytorch.org/whl/cpu/torch-2.0.0-cp310.whl
`

describe('a file of dependencies', () => {
  const cases: [what: string, text: string, known: string, unknown: string][] = [
    [
      'requirements.txt',
      requirements,
      'beautiful-soup click django opencv pandas psycopg pytorch pyyaml requests scikit-learn uvicorn',
      'made-up-package',
    ],
    [
      'pyproject.toml of PEP 621',
      '[project]\nrequires-python = ">=3.11"\ndependencies = ["fastapi>=0.1", "pydantic[email]"]\n[project.optional-dependencies]\ndev = ["pytest"]\n[dependency-groups]\nlint = ["mypy", {include-group = "dev"}, "nope-nope"]\n',
      'fastapi mypy pydantic pytest python',
      'nope-nope',
    ],
    [
      'pyproject.toml of Poetry',
      '[tool.poetry]\nname = "demo"\n[tool.poetry.dependencies]\npython = "^3.11"\ndjango = {version = "^5.0", extras = ["argon2"]}\n[tool.poetry.group.dev.dependencies]\nblack = "*"\n',
      'black django python',
      '',
    ],
    [
      'pyproject.toml of PDM and uv',
      '[tool.pdm.dev-dependencies]\ntest = ["pytest>=8"]\n[tool.uv]\ndev-dependencies = ["ruff"]\n',
      'pytest ruff',
      '',
    ],
    [
      'Pipfile',
      '[[source]]\nurl = "https://pypi.org/simple"\n[packages]\nrequests = "*"\n[dev-packages]\nblack = "*"\n[requires]\npython_version = "3.11"\n',
      'black requests',
      '',
    ],
    [
      'setup.cfg',
      '[metadata]\nname = foo\n[options]\npackages = find:\ninstall_requires =\n    requests>=2\n    numpy; python_version>"3"\n[options.extras_require]\ntest = pytest\ndocs =\n    sphinx\n',
      'numpy pytest requests sphinx',
      '',
    ],
    [
      'environment.yml',
      'name: env\nchannels:\n  - conda-forge\ndependencies:\n  - python=3.11\n  - conda-forge::pandas>=2\n  - pip:\n    - torch==2.1\n    - "transformers[torch]"\n',
      'hugging-face-transformers pandas python pytorch',
      '',
    ],
    [
      'package.json',
      '{"dependencies":{"react":"^18","express":"4","@angular/core":"1","requests":"1"},"devDependencies":{"@types/node":"20"}}',
      'angular express node-js react',
      'requests',
    ],
    ['command', '$ pip install pandas "uvicorn[standard]"\nnpm install react', 'pandas react uvicorn', ''],
    ['requirement of one line', 'celery==5', 'celery', ''],
  ]
  test.each(cases)('%s', (_what, text, known, unknown) => {
    expect(read(text)).toEqual({ known: expect.any(Array), unknown: unknown.split(' ').filter(Boolean) })
    expect(read(text).known.sort()).toEqual(known.split(' '))
    // Windows ends lines in two characters.
    expect(read(text.replaceAll('\n', '\r\n')).known.sort()).toEqual(known.split(' '))
  })
})

describe('sentences', () => {
  const cases: [text: string, known: string][] = [
    [
      'I built REST APIs with Django and Postgres, tested with py.test; some ML with sklearn.',
      'django machine-learning postgresql rest-apis scikit-learn',
    ],
    // Words that are names only where they are used as names
    ['Wrote services in Go and C. Statistics in R; used Express for the API.', 'c express go r'],
    ['We go to market with access to data, in word and deed.', ''],
    ['I express myself. It is black and rich, on schedule, with a click of the mouse.', ''],
    ['I like celery soup, a soft pillow, black coffee; requests from customers; a locust plague; a dash of salt.', ''],
    ['Vitamin C. Room R. Go on.', ''],
    ['Command lines with `click` and Python, Rich.', 'click python rich'],
    // What is denied
    ['I have no experience with Java or C++, but I use Python daily.', 'python'],
    ['No Java. Never used Kubernetes. Docker every day.', 'docker'],
    ["I don't know TensorFlow, I use PyTorch.", 'pytorch'],
    ['I want to learn Rust. Interested in learning Kotlin. Yet to learn Scala. SQL.', 'sql'],
    ['Kotlin (want to learn), Scala - no experience, Docker, Java: none of it.', 'docker'],
    ['Without Docker we deployed with Ansible.', 'ansible'],
    ['Not only Django but also Flask. No problem with pandas.', 'django flask pandas'],
    ['No-code platforms such as Airtable. Never stopped using pytest.', 'airtable pytest'],
    ['Java, which I have not used since. (No Django) and Flask', 'flask java'],
    ['I have not used Java. I have used Java at home.', 'java'],
    ['Want to learn:\n- Rust\n- Julia\n\nKnow:\n- Python\n- SQL', 'python sql'],
  ]
  test.each(cases)('%s', (text, known) => {
    const { known: found, unknown } = read(text)
    expect([...new Set(found)].sort()).toEqual(known.split(' ').filter(Boolean))
    expect(unknown).toEqual([])
  })
})

describe('lists', () => {
  const cases: [text: string, known: string, unknown: string[]][] = [
    ['Python, Go, R, SQL, Kubernetes, Foobar', 'go kubernetes python r sql', ['Foobar']],
    ['- Python\n- Django\n- celery\n- Frobnicator', 'celery django python', ['Frobnicator']],
    ['python\ndjango\npandas\nexcel', 'django excel pandas python', []],
    ['Skills: Word, Excel, click, rich', 'click excel microsoft-word rich', []],
    ['Data Scientist | Python | pandas | dbt | Git', 'dbt git pandas python', []],
    ['celery', 'celery', []],
    ['Berlin, Paris, Rome, Python', 'python', []],
  ]
  test.each(cases)('%s', (text, known, unknown) => {
    const found = read(text)
    expect([...new Set(found.known)].sort()).toEqual(known.split(' '))
    expect(found.unknown).toEqual(unknown)
  })
})

test('nothing that somebody pastes takes long or fails', () => {
  const pieces = [
    ' ',
    '\n',
    '\n ',
    '[',
    '{"a":',
    '- ',
    '- \n',
    'no ',
    'want to learn ',
    ',',
    ', ',
    '(',
    'a (',
    '. ',
    '#',
    'a-',
  ]
  const more = [
    'Python, ',
    'python\n',
    'a==1\n',
    'git+#egg=',
    '\\\n',
    'a\t',
    'skills: ',
    'a; extra ',
    '𝒜',
    'a\u0301',
    '`',
  ]
  const shapes = [...pieces, ...more].flatMap((piece) => {
    const text = piece.repeat(Math.floor(19_000 / piece.length))
    return [text, `${text}x`, `dependencies:\n- ${text}`, `[project]\na = ${text}`, `Python ${text} Go`]
  })
  for (const text of shapes) {
    const start = process.cpuUsage()
    read(text)
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000, JSON.stringify(text.slice(0, 30))).toBeLessThan(400)
  }
})
