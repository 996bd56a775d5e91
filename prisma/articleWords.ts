/** The words by which the article names a thing: by place in it and by slug of the thing. */
export const articleWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'Python Developer, 2': {
    'high-availability-design': 'high-availability',
  },
  'Python Developer, 3': {
    'front-end-integration': 'integrating user-facing elements',
  },
  'Python Developer, 4': {
    'security-and-data-protection': 'security and data protection',
  },
  'Python Developer, 5': {
    'rest-apis': 'RESTful APIs',
  },
  'Python Developer': {
    'python-programming': 'Python',
    debugging: 'debugging',
    'back-end-development': 'backend',
    'software-testing': 'testing code',
    'web-service-integration': 'integrating with web services',
    python: 'Python',
  },
  'Data Scientist, 1': {
    'data-collection': 'collecting data',
  },
  'Data Scientist, 2': {
    'data-cleaning': 'cleaning',
    'data-validation': 'validating the integrity of data',
  },
  'Data Scientist, 3': {
    'statistical-analysis': 'statistical analysis',
    'machine-learning': 'machine learning',
  },
  'Data Scientist, 4': {
    'data-visualization': 'visualizing data',
    'dashboard-building': 'dashboards',
  },
  'Data Scientist, 5': {
    'stakeholder-communication': 'communicating findings to stakeholders',
    reporting: 'reports',
  },
  'Data Scientist': {
    'data-analysis': 'analyze data',
    python: 'Python',
    pandas: 'Pandas',
    numpy: 'NumPy',
    matplotlib: 'Matplotlib',
  },
  'Machine Learning Engineer': {
    'data-scientist': 'work closely with Data Scientists',
    'predictive-modelling': 'predictive models',
    python: 'Python',
  },
  'Machine Learning Engineer, 1': {
    'machine-learning': 'machine learning algorithms',
  },
  'Machine Learning Engineer, 2': {
    'dataset-selection': 'selecting datasets',
    'data-representation': 'data representation',
  },
  'Machine Learning Engineer, 3': {
    'statistical-analysis': 'statistical analysis',
  },
  'Machine Learning Engineer, 4': {
    'model-training': 'training and retraining',
  },
  'Machine Learning Engineer, 5': {
    collaboration: 'collaborating',
  },
  'Web Developer, 1': {
    'back-end-development': 'back-end components',
    'web-service-integration': 'connecting with web services',
  },
  'Web Developer, 3': {
    'performance-optimization': 'high performance',
  },
  'Web Developer, 4': {
    'security-and-data-protection': 'security and data protection',
  },
  'Web Developer, 5': {
    collaboration: 'collaborating',
    'front-end-integration': 'integrate user-facing elements',
  },
  'Web Developer': {
    'web-frameworks': 'frameworks',
    python: 'Python',
    django: 'Django',
    flask: 'Flask',
  },
  'Automation Engineer': {
    'information-technology': 'IT',
    'software-testing': 'testing',
    manufacturing: 'manufacturing',
    'python-programming': 'use Python',
    python: 'Python',
  },
  'Automation Engineer, 1': {
    scripting: 'writing scripts',
    'process-automation': 'automate tasks',
  },
  'Automation Engineer, 2': {
    'test-automation': 'test automation',
  },
  'Automation Engineer, 3': {
    'ci-cd': 'CI/CD',
    scripting: 'automation scripts',
  },
  'Automation Engineer, 4': {
    troubleshooting: 'troubleshooting',
    'root-cause-analysis': 'root cause analysis',
  },
  'Automation Engineer, 5': {
    'standards-compliance': 'compliance with standards',
  },
}
