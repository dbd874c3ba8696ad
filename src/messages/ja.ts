import { duplicatesJa } from './duplicates.ts';
import { matchingJa } from './matching.ts';

/**
 * The words that are said often, Japanese first; seldom.ts has the others. A
 * message is named by a code; {name} is a place to fill. The English catalogue
 * has the codes of both.
 */
export const ja = {
  ...matchingJa,
  ...duplicatesJa,
  'app.name': 'たね',
  'menu.openSidebar': 'サイドバーを開く',
  'menu.setUp': '初期設定',
  'menu.sweep': '届いた回答を取り込む',
  'menu.documents': '種シート・事例の文書をつくる',
  'menu.forms': 'フォームを最新にする',
  'menu.papers': '紙の様式をつくる',
  'menu.renewal': '登録更新のお願いを用意する',
  'menu.import': '名簿・ファイルを取り込む',
  'menu.inspect': '点検と修復',

  'setUp.done':
    '初期設定が終わりました。シート{sheets}枚、フォーム{forms}件、様式{templates}件、トリガー{triggers}件をつくりました。',
  'setUp.nothing': '初期設定は済んでいます。足りないものはありませんでした。',
  'sweep.done': '回答{seen}件を確かめ、{taken}件を登録し、{doubtful}件を受付（要確認）に置きました。',
  'documents.done': '文書{made}件をつくり、{changed}件を書きかえ、{kept}件はそのままです。',

  'answer.required': '「{label}」が空です。書き入れてください。',
  'answer.tooLong': '「{label}」が長すぎて、1つのセルに入りません（5万字まで）。内容を分けてください。',
  'answer.notNumber': '「{label}」を数として読めません。数字だけにしてください。',
  'answer.notOption': '「{label}」に、選択肢にないことばがあります。選び直してください。',
  'answer.notYesNo': '「{label}」が「はい」か「いいえ」か分かりません。○か×で書き、補足は備考に移してください。',
  'answer.notDate': '「{label}」を日付として読めません。「令和8年4月10日」や「2026/4/10」のように書いてください。',
  'answer.notEmail': '「{label}」がメールアドレスの形ではありません。確かめてください。',

  'intake.groupUnknown': '「{name}」という団体が登録されていません。団体シートに登録するか、団体名を直してください。',
  'intake.groupAmbiguous': '「{name}」に当てはまる団体が{count}件あります。どの団体か確かめてください。',
  'intake.alreadyHeard': '「{name}」のこの年度の種シートは、もうあります。どちらを残すか確かめてください。',
  'intake.expertKnown': '「{name}」という専門家が、もう登録されています。同じ人か確かめてください。',
  'intake.refused': '登録のときに断られました（{message}）。内容を確かめてください。',

  'registry.noRow': '{table}に「{key}」がありません。消されたか、番号が違います。シートで確かめてください。',
  'registry.conflict': '{key}の「{column}」は、ほかの人が「{value}」に変えました。開き直して、もう一度お試しください。',
  'registry.keyTaken': '{table}の「{key}」は、もうあります。',
  'registry.counter': '採番の値（{value}）が大きすぎます。番号の列に、番号でない数が入っていないか確かめてください。',
  'registry.busy':
    'シートが編集されている最中のため、{attempts}回試しても書き込めませんでした。少し待って、もう一度お試しください。',
  'registry.locked': 'ほかの処理が動いています。1分ほど待って、もう一度お試しください。',
  'registry.columnMissing':
    '「{table}」シートの「{column}」の列が見つかりません。「元に戻す」で列を戻すか、メニュー「たね」の「点検と修復」を選んでください。',
  'registry.columnTwice':
    '「{table}」シートに「{column}」の列が2つあります。写した列を消すか、メニュー「たね」の「点検と修復」を選んでください。',
  'registry.refused': 'Google スプレッドシートが書き込みを断りました（{message}）。',
  'registry.notSetUp': '初期設定がまだです。メニュー「たね」の「初期設定」を選んでください。',
  'forms.sharingForbidden':
    'フォーム「{title}」を回答者に開けませんでした。組織の管理者が外部への公開を止めています。管理者に、このフォームの公開を頼んでください。',
  'documents.fieldMissing': '文書「{title}」に差し込む場所が1つも残っていません。様式を確かめてください。',
  'documents.conflict': '文書「{title}」を、ほかの人が編集しています。少し待って、もう一度お試しください。',
  'platform.missing': 'この環境には「{feature}」がないため動きません。管理者に知らせてください。',
  'match.stage': '「{from}」から「{to}」へは進められません。',
  'match.sameParty': '団体が自分自身の相手になることはできません。別の候補を選んでください。',
  'match.exists': 'この組み合わせは、もうマッチングにあります（{key}）。',
  'match.notNeed': '「{key}」は求める項目ではありません。「求む」の行を選んでください。',
  'match.notOffer': '「{key}」は提供する側の番号ではありません。専門家・助成金・「出せる」の項目を選んでください。',
  'match.noOffer': '「{key}」に当たる専門家・助成金・提供の項目がありません。',
  'case.notCompleted': '{key}はまだ「{stage}」です。完了してから事例を書いてください。',
  'case.exists': '{key}の事例は、もうあります（{case}）。',
  'call.badArgument': '「{name}」の値が正しくありません。画面を開き直してください。',
  'call.unexpected': '思わぬ誤りが起きました（{message}）。内容は失われていません。担当者に知らせてください。',

  'role.group': '団体',
  'role.expert': '専門家',
  'role.grant': '助成金',
  'role.item': 'その他',
  'lacking.text': 'してほしいことの具体的な内容',
  'lacking.area': '地域',
  'lacking.targets': '対象（だれに向けて）',
  'lacking.time': '日時（終わりの時刻も）',
  'lacking.amount': '必要な金額',

  'setting.hubName.help': 'この台帳を使う市町村・都道府県の名前。',
  'setting.hubShort.help': '番号の頭につく短い名前（例: 和光 → 和光-団0001）。',
  'setting.officeName.help': '文書に載せる担当課の名前。',
  'setting.neighbours.help': 'となりの市町村（「、」で区切る）。となりの団体も候補に出ます。',

  'prompt.hubName': '市町村（または都道府県）の名前を入れてください。例: 和光市',
  'prompt.hubShort': '番号の頭につける短い名前を入れてください。例: 和光（番号は「和光-団0001」のようになります）',
  'prompt.officeName': '担当課の名前を入れてください。例: 市民活動推進課',
  'prompt.cancelled': '初期設定を取りやめました。何も変わっていません。',
} as const;
