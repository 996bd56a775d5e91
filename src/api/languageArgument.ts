/** Description of the argument of fields that give a name. */
export const languageArgument =
  'Language tag (BCP 47), such as fr or pt-BR; English if absent. Where a language has no name, the tag without its ' +
  'last part is tried (pt-BR, then pt; RFC 4647, section 3.4), and English in the end.'
