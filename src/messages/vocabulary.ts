/** Words of the page on which staff explain to Tane what words mean. */
export const vocabularyJa = {
  'report.vocabulary': '知らないことば',
  'action.same': '選んだことばと、同じ意味だと教える',
  'action.broader': '選んだことばの、広い意味を教える',
  'action.hollow': '選んだことばを、意味のないことばにする',
  'vocabulary.lead':
    '台帳に出てくるのに、たねが意味を知らないことばです。教えると、「語彙」シートに書かれ、候補が見つかりやすくなります。急ぎません。',
  'vocabulary.none': '台帳に、たねの知らないことばはありません。',
  'vocabulary.unknown': '知らないことば（{count}）',
  'vocabulary.word': '{word}（{count}か所）',
  'vocabulary.same': '同じ意味のことば（いくつもあれば「、」で区切る）',
  'vocabulary.broader': 'より広いことば（例: 「ウクレレ」なら「楽器」）',
  'vocabulary.hollow': '意味のないことば',
  'vocabulary.done': '「語彙」に書きました: {words}',
  'vocabulary.notKnown': '「{word}」は、たねの知らないことばです。ほかの言い方にしてください。近いことば: {near}',
  'vocabulary.noNear': '見つかりません',
} as const;

export const vocabularyEn: Readonly<Record<keyof typeof vocabularyJa, string>> = {
  'report.vocabulary': 'Unknown words',
  'action.same': 'Say what the chosen words mean',
  'action.broader': 'Say what the chosen words are a kind of',
  'action.hollow': 'The chosen words mean nothing',
  'vocabulary.lead':
    'Words in the registry whose meaning Tane does not know. Tell it, and more candidates are found. No hurry.',
  'vocabulary.none': 'Tane knows every word in the registry.',
  'vocabulary.unknown': 'Unknown words ({count})',
  'vocabulary.word': '{word} ({count})',
  'vocabulary.same': 'Words that mean the same (several: separated by commas)',
  'vocabulary.broader': 'A broader word (for ウクレレ: 楽器)',
  'vocabulary.hollow': 'means nothing',
  'vocabulary.done': 'Written into 語彙: {words}',
  'vocabulary.notKnown': 'Tane does not know “{word}”. Use another word. Near: {near}',
  'vocabulary.noNear': 'none found',
};
