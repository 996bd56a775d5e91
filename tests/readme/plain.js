const query = `query Missing($from: String!, $to: String!) {
  transition(from: $from, to: $to) { sentence }
}`
const variables = { from: 'data-scientist', to: 'machine-learning-engineer' }

const response = await fetch('http://localhost:4000/graphql', {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ query, variables }),
})
const { data, errors } = await response.json()
if (errors) throw new Error(errors[0].message)
console.log(data.transition.sentence)
