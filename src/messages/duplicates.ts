/** Words of the page on which records that were written twice are put side by side and merged. */

export const duplicatesJa = {
  'duplicate.suspected':
    '「{name}」（{id}）と同じ相手の疑いがあります（{reasons}が同じ。確からしさ {percent}％）。同じなら統合してください。',
  'duplicate.name': '名前',
  'duplicate.similarName': '似た名前',
  'duplicate.reading': '読み',
  'duplicate.representative': '代表者',
  'duplicate.phone': '電話',
  'duplicate.email': 'メール',
  'duplicate.address': '住所',
  'duplicate.corporateNumber': '法人番号',
  'report.duplicates': '重複の確認と統合',
  'action.compare': '選んだ組を並べて見る',
  'action.merge': 'この内容で統合する',
  'action.swap': '残す方を入れかえる',
  'action.unmerge': '統合を取り消す',
  'action.back': '一覧に戻る',
  'duplicates.lead':
    '同じ相手が2回登録されているかもしれない組です。1組を選んで並べ、同じ相手かどうかを確かめてください。自動では統合しません。',
  'duplicates.none': '同じ相手が2回登録されていると思われる組はありません。',
  'duplicates.pick': '組を1つだけ選んでください。',
  'duplicates.pair': '{a}（{aId}）と {b}（{bId}）',
  'duplicates.why': '同じ相手の見込み {percent}%：{reasons}',
  'duplicates.compare':
    '{stays}を残し、{goes}を統合します。食い違う欄は、残す方の値になります。統合する方の値を使う欄に印をつけてください。使わなかった値は備考に残り、{goes}につながる記録は{stays}に移ります。',
  'duplicates.differ': '食い違う欄（印をつけると、統合する方の値になります）',
  'duplicates.same': '同じ欄',
  'duplicates.sides': '残す方: {stays}\n統合する方: {goes}',
  'duplicates.merged': '{goes}を{stays}に統合しました。まちがえたときは、ここで取り消せます。',
  'duplicates.unmerged': '統合を取り消しました。どちらの記録も元に戻っています。',
} as const;

export const duplicatesEn: Readonly<Record<keyof typeof duplicatesJa, string>> = {
  'duplicate.suspected':
    'This may be the same as “{name}” ({id}): the same {reasons}, likelihood {percent} %. Merge them if it is.',
  'duplicate.name': 'name',
  'duplicate.similarName': 'similar name',
  'duplicate.reading': 'reading',
  'duplicate.representative': 'representative',
  'duplicate.phone': 'telephone',
  'duplicate.email': 'e-mail',
  'duplicate.address': 'address',
  'duplicate.corporateNumber': 'corporate number',
  'report.duplicates': 'Duplicates',
  'action.compare': 'See the chosen pair side by side',
  'action.merge': 'Merge like this',
  'action.swap': 'Keep the other one',
  'action.unmerge': 'Undo the merge',
  'action.back': 'Back to the list',
  'duplicates.lead':
    'Pairs that may be one party registered twice. Choose one pair and look whether they are the same. Nothing merges by itself.',
  'duplicates.none': 'No party seems to be registered twice.',
  'duplicates.pick': 'Choose exactly one pair.',
  'duplicates.pair': '{a} ({aId}) and {b} ({bId})',
  'duplicates.why': '{percent}% likely the same: {reasons}',
  'duplicates.compare':
    '{stays} stays, {goes} is merged into it. Mark the fields in which the value of {goes} holds; values not used are kept in 備考, and what refers to {goes} will refer to {stays}.',
  'duplicates.differ': 'Fields that differ (mark to take the merged one’s value)',
  'duplicates.same': 'Fields that agree',
  'duplicates.sides': 'stays: {stays}\nmerged: {goes}',
  'duplicates.merged': '{goes} was merged into {stays}. Here it can be undone.',
  'duplicates.unmerged': 'The merge was undone; both records are as they were.',
};
