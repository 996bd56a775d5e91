const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })

/** Words of what somebody says they know. */
export const known = {
  title: (count: number) => `What you know (${count})`,
  empty: 'Nothing yet. Press “I know this” beside a skill or library, or add one by its name.',
  keptHere: 'This list is kept in this browser only. It is sent along to work out your answers, and not stored there.',
  knowThis: 'I know this',
  forgetThis: 'You know this. Take it back',
  remove: (label: string) => `Remove ${label}`,
  forgetAll: 'Forget all',
  undo: 'Undo the last change',
  gone: (slug: string) => `${slug} (no longer in the data)`,
  add: 'Add a skill or library you know',
  addPlaceholder: 'For example SQL',
  copyLink: 'Copy a link with this list',
  copied: 'Copied. Whoever opens the link sees the list; servers do not.',
  link: 'Link with this list',
  sharedTitle: 'A list that came with the link',
  shared: (count: number, own: number) =>
    `You see the list that came with the link (${count}), perhaps of somebody else. ` +
    (own === 0 ? 'You have no list of your own yet.' : `Your own list (${own}) is kept.`),
  adopt: (own: number) => (own === 0 ? 'Use it as my list' : 'Add it to my list'),
  leaveShared: (own: number) => (own === 0 ? 'Go on without it' : 'Go back to my list'),
  marked: (label: string) => `${label} counts as known now, on every plan.`,
  unmarked: (label: string) => `${label} no longer counts as known.`,
  fitting: 'Careers that fit',
  fitCount: (count: number, isByReadiness: boolean) =>
    count === 1
      ? 'One career fits.'
      : isByReadiness
        ? `${count} careers fit, those first of which most is covered.`
        : `${count} careers fit. First come those to which what you have is most special. ` +
          'The percentage says another thing, how much of what a career needs is covered, so it need not fall from one to the next.',
  noneFit: 'No career could be found by this. Name more of what you can do, or look for a career by its title.',
  covered: (share: number, bases: readonly string[]) =>
    `${percent.format(share)} of what it needs is covered` +
    (bases.length === 1 ? `, going by ${bases[0]} alone.` : '.'),
  matched: 'You have or probably know:',
  missing: 'Missing, the most important first:',
  more: (count: number) => `and ${count} more`,
  plan: 'Plan the way',
  planTo: (title: string) => `Plan the way: ${title}`,
  bringsNearer: 'What would bring careers nearer',
  gain: (titles: readonly string[]) => `for ${titles.join(', ')}`,
}
