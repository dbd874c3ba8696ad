/** Words of the public page, and of the office's page that publishes it. The public page itself is in Japanese. */

export const publicJa = {
  'report.public': '公開ページ',
  'action.publish': 'この内容で公開する',
  'public.file': '共助マッチング',
  'public.title': '{hub} 共助マッチング',
  'public.lead':
    '地域の団体が求めていること、できること、これまでの取組をご紹介します。力になれるものがあれば、どうぞお知らせください。',
  'public.updated': '更新日: {date}',
  'public.contents': '目次',
  'public.search': 'ことばや文で探す（例: お年寄りの話し相手）',
  'public.found': '{count}件',
  'public.wait': '探しています…',
  'public.unfound': '見つかりませんでした。ほかのことばで探すか、下の問い合わせ先にお尋ねください。',
  'public.results': '見つかったもの',
  'public.needs': '求めています',
  'public.offers': 'できます・出せます',
  'public.groups': '団体',
  'public.experts': '専門家',
  'public.cases': '取組の事例',
  'public.needs.answer': '力になれる方はこちら（フォーム）',
  'public.offers.answer': 'お願いしたい方はこちら（フォーム）',
  'public.none': 'いまは、ありません。',
  'public.number': '番号 {id}',
  'public.join': '参加するには',
  'public.post': '困りごと・できることを知らせる（フォーム）',
  'public.signUp': '専門家として登録する（フォーム）',
  'public.contact': '問い合わせ: {hub} {office}',
  'public.consent': '掲載しているのは、本人・団体が公開に同意した項目だけです。',
  'public.report.lead':
    '市のサイトに置ける1つのファイルを、「公開」フォルダにつくります。載るのは、公開に同意のある項目だけです。新しいものは、下のボタンを押すまで載りません。同意の取り消しや期限切れは、毎晩下ろします。',
  'public.report.nothing':
    '公開に同意のある項目が、まだありません。団体・専門家の「公開同意」に印があるものだけが載ります。',
  'public.report.new': '新しく載るもの',
  'public.report.gone': '下ろすもの',
  'public.report.kept': '載っているもの',
  'public.report.ask': '決裁は済みましたか。公開フォルダのファイルを書きかえます。',
  'public.report.changed': '見ているあいだに内容が変わりました。まだ公開していません。もう一度確かめてください。',
  'public.report.recorded':
    '{count}件の公開を記録しました。ファイルを書いています（途中で止まったときは、今夜書きます）。',
  'public.report.done': '公開ページに{count}件を載せました。ファイルは「公開」フォルダにあります。',
} as const;

export const publicEn: Readonly<Record<keyof typeof publicJa, string>> = {
  ...publicJa,
  'report.public': 'Public page',
  'action.publish': 'Publish this',
  'public.report.lead':
    'Makes one HTML file of what was consented to, in the folder 公開, for the city’s site. Nothing new appears before you press “Publish this”; what is withdrawn or has ended leaves the page every night.',
  'public.report.nothing': 'Nothing may be published yet: only what is marked in 公開同意 appears.',
  'public.report.new': 'New',
  'public.report.gone': 'Taken off',
  'public.report.kept': 'On the page',
  'public.report.ask': 'Has it been approved? The file in the folder 公開 will be rewritten.',
  'public.report.changed': 'It changed while you were looking, and is not published. Please look again.',
  'public.report.recorded': '{count} entries are put on record. The file is being written (if that stops, tonight).',
  'public.report.done': 'The public page shows {count} entries. The file is in the folder 公開.',
};
