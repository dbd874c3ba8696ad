/**
 * What the import says of files, rows and cells: why something cannot be
 * taken, and what to do about it.
 */

export const importJa = {
  // ファイルを読めないとき
  'import.empty': '中身がありません。正しいファイルか確かめて、選び直してください。',
  'import.unclosedQuote':
    '{line}行目で始まる引用符「"」が閉じていません。そこから後の行がどこで切れるかわかりません。その行の「"」を閉じるか消して、もう一度取り込んでください。',
  'import.strayQuote': '{row}行目の引用符「"」の位置が正しくありません。元の表で、その行を確かめてください。',
  // 表として読めないとき
  'import.noHeadings':
    '見出しの行が見つかりません。1行目に「団体名」「電話」などの見出しを入れて、もう一度取り込んでください。',
  'import.noColumn':
    '「{column}」の列が見つかりません（見出しは{row}行目）。「{column}」の列を足すか、名前の列の見出しを「{column}」に直してください。',
  'import.noRows': '「{table}」に取り込む行がありません。見出しの下に内容の行があるか確かめてください。',
  'import.oneColumn':
    '列が1つしかありません。項目の区切り（カンマ）がなくなっているようです。元の表を「CSV UTF-8（カンマ区切り）」で保存し直してください。',
  'import.headingTwice':
    '見出し「{heading}」が2つあります（{first}列目と{second}列目、{row}行目）。どちらを使うか決められません。使わないほうの見出しを「備考」などに直してください。',
  'import.pastSheet':
    'シート「{sheet}」は、もう活動していない相手の一覧のようです。登録としては取り込みません。取り込むときは、このシートを選んでください。',
  // 記録でない行
  'import.skip.title': '表題や日付の行です。',
  'import.skip.heading': '見出しの行です。',
  'import.skip.blank': '空の行です。',
  'import.skip.note': '注意書きの行です。',
  'import.skip.total': '合計の行です。',
  'import.total.differs': '合計の行です。「{stated}」とありますが、取り込む行は{rows}行です。確かめてください。',
  'import.aside':
    '名簿の中の、記録にしなかったことばです（表題・注意書き・退会した相手など）。必要なものがないか確かめてください。',
  // 行をそのまま受付に置く理由
  'import.tooManyCells':
    '{row}行目は項目が{cells}個あり、見出し（{columns}個）より多くなっています。文の中のカンマで区切られたようです。どの欄の続きか確かめて、登録してください。',
  'import.tooFewCells':
    '{row}行目は項目が{cells}個しかなく、見出し（{columns}個）より少なくなっています。行が途中で切れたようです。元の表で確かめて、登録してください。',
  'import.formula':
    '{row}行目の「{heading}」に式が入っています（{text}）。式は取り込めません。Excelで「値の貼り付け」をして、もう一度取り込んでください。',
  'import.tooLong':
    '{row}行目の「{heading}」が{length}字あります。1つの欄に入れるには長すぎます。要点だけを欄に書き、全文は別の文書にしてください。',
  'import.noName': '「{label}」が空です。名前を確かめて、登録してください。',
  'import.name.control':
    '「{label}」に、画面に出ない制御文字が入っています（{text}）。正しい名前を打ち直してください。',
  'import.name.turning':
    '「{label}」に、文字の並ぶ向きを変える見えない文字が入っています（{text}）。正しい名前を打ち直してください。',
  'import.name.unseen': '「{label}」に、見えない文字が入っています（{text}）。正しい名前を打ち直してください。',
  'import.name.markup': '「{label}」にHTMLのような文字が入っています（{text}）。正しい名前か確かめてください。',
  'import.case.noPartner': '相手の名前がありません。だれとのマッチングか確かめてください。',
  'import.case.noYear': '年度も実施日も読めません。いつのことか確かめてください。',
  'import.case.cancelled': '中止・不成立になったものなので、事例にはしません。記録に残すか決めてください。',
  'import.case.planned': 'まだ実施していないものなので、事例にはしません。終わってから登録してください。',
  // 確かめてほしいこと
  'import.name.formula': '名前が「=」「+」「-」「@」で始まります（{text}）。式ではなく、文字のまま登録しました。',
  'import.name.placeholder': '「{text}」は名前ではないようです。同じ書き方のほかの人とは別の人として登録しました。',
  'import.untold': '「{label}」に「{text}」とあります。空のまま登録し、元のことばは備考に置きました。',
  'import.phone.unread': '「{label}」の「{text}」を電話番号として読めません。備考に元のまま置きました。',
  'import.phone.zero': '「{label}」の「{text}」は、先頭の0が落ちているようです。0を補いました。確かめてください。',
  'import.phone.areaCode': '「{label}」の「{text}」に市外局番がありません。{code}を補いました。確かめてください。',
  'import.email.unread': '「{label}」の「{text}」をメールアドレスとして読めません。備考に元のまま置きました。',
  'import.email.disguised': '「{label}」の「{text}」を「@」と読みました。確かめてください。',
  'import.postal.unread': '「{label}」の「{text}」を郵便番号として読めません。備考に元のまま置きました。',
  'import.address.remark': '「{label}」に、住所の代わりに注意書きがあります（{text}）。備考に置きました。',
  'import.address.untold': '「{label}」に「{text}」と書かれ、住所そのものがありません。',
  'import.address.copied':
    '住所の「{mark}」は上の行の住所を指しますが、郵便番号（{postal}）が上の行と違います。並べ替えで行がずれていないか確かめてください。',
  'import.url.unread': '「{label}」の「{text}」をホームページのアドレスとして読めません。備考に元のまま置きました。',
  'import.same.nothing': '「{label}」に「{mark}」とありますが、指す先が空です。確かめてください。',
  'import.kind.unread': '「{label}」の「{text}」は、選択肢にありません。備考に元のまま置きました。',
  'import.kind.copied':
    '種別の「{mark}」は上の行の「{kind}」を指しますが、名前からは法人に見えません。入力もれでないか確かめてください。',
  'import.kind.name':
    '名前に法人のようなことばがありますが、種別は「{kind}」です。名前だけで法人とはしません。確かめてください。',
  'import.fields.unread': '20分野に当てられないことばがあります（{text}）。備考に元のまま置きました。',
  'import.choice.unread': '「{label}」に、選択肢にないことばがあります（{text}）。備考に元のまま置きました。',
  'import.date.unread': '「{label}」の「{text}」を日付として読めません。備考に元のまま置きました。',
  'import.date.about': '「{label}」は「{text}」なので、目安です。',
  'import.date.afterEra':
    '「{label}」の「{words}」は、その元号が終わったあとです。{date}と読みました。確かめてください。',
  'import.date.several': '「{label}」に日付が2つ以上か、期間があります（{text}）。はじめの日だけを入れました。',
  'import.date.moved': '「{label}」に変更が書かれています（{text}）。実際の日を確かめてください。',
  'import.date.tooEarly':
    '登録日「{text}」（{year}年）が、ほかの行よりずっと前です。書き誤りでないか確かめてください。',
  'import.year.unread': '「{label}」の「{text}」を年度として読めません。',
  'import.year.noEra': '年度の「{words}」に元号がありません。上の行に続く年度（{year}年度）と読みました。',
  'import.year.differs': '年度（{year}）と実施日（{date}）が合いません。どちらが正しいか確かめてください。',
  'import.count.unread': '「{label}」の「{text}」を人数として読めません。備考に元のまま置きました。',
  'import.count.untold': '「{label}」に「{text}」とあり、人数が書かれていません。',
  'import.count.sum': '「{label}」の「{text}」を足して{sum}としました。合計でよいか確かめてください。',
  'import.count.unit': '「{label}」の「{text}」は{unit}の数です。人数としてよいか確かめてください。',
  'import.count.otherThing': '「{label}」の「{text}」は人の数ではないようです。備考に元のまま置きました。',
  'import.count.about': '「{label}」の「{text}」は、およその数です。',
  'import.amount.unread': '「{label}」の「{text}」から金額を読めません。備考に元のまま置きました。',
  'import.amount.conditional': '「{label}」の「{text}」は、1件にいくらまでか決められません。上限額を確かめてください。',
  'import.amount.several': '「{label}」に金額が2つ以上あります（{text}）。上限額を確かめてください。',
  'import.deadline.unread': '締切の「{text}」から日を決められません。締切の条件に元のまま置きました。',
  'import.deadline.several': '締切が2つ以上あります（{text}）。どの回か確かめてください。',
  'import.deadline.noYear': '締切の「{text}」に年がありません。曜日の合う{date}と読みました。確かめてください。',
  'import.consultation.unread': '事前相談の「{text}」が、必須かどうか決められません。確かめてください。',
  'import.consultation.by': '事前相談の期限（{text}）を日付にできません。確かめてください。',
  'import.area.vague': '「{text}」が、どの市町村か書かれていません。確かめてください。',
  'import.fee.unread': '謝礼の「{text}」を読めません。費用の補足に元のまま置きました。',
  'import.flag.unread': '「{label}」の「{text}」が、はい・いいえのどちらか決められません。',
  'import.availability.noDays': '日時の「{text}」に、曜日が書かれていません。',
  'import.note.availability': '備考に、日時や回数のことわりがあります（{text}）。',
  'import.note.contact': '備考に連絡先があります（{text}）。本人のものか確かめてください。公開はしません。',
  'import.person.role': '「{text}」に役職が入っているようです。確かめてください。',
  'import.consent.condition': '「{label}」に「{text}」とあります。「○」だけでないので、公開しません。',
  'import.consent.whole': '「{label}」の「○」が、何を公開してよいという意味か決められません。公開しません。',
  'import.consent.blank': '{what}の公開が未記入です。公開しません。',
  'import.consent.remark': '公開についての注意書きがあります（{text}）。関わる項目は公開しません。',
  'import.duplicateCase': '同じ年度・同じ相手の事例（{id}）が、もうあります。同じものか確かめてください。',
  'import.duplicateGrant': '同じ名前の助成金（{id}）が、もうあります。今回の募集か確かめてください。',
  'import.known':
    '「{name}」（{id}）は、もう登録されています。名簿と違うところ: {columns}。どちらが正しいか確かめてください。',
  'import.again': '同じ内容の行を、もう取り込んでいます（{place}）。',
  'import.sameAsRegistered': '同じ内容が、もう登録されています（{id}）。',
  // 種シート
  'import.hearing.draft': '下書き・団体確認前と書かれています。団体に確かめてから登録してください。',
  'import.hearing.noGroup': '団体名が読めません。「団体名」の欄を確かめてください。',
  'import.hearing.nameFromTitle': '団体名の欄がないので、文の初めから「{name}」と読みました。確かめてください。',
  'import.hearing.noDate': '聞き取りの日が読めません（{text}）。日付を確かめてください。',
  'import.hearing.partialDate': '聞き取りの日が「{text}」で、日までわかりません。確かめてください。',
  'import.hearing.noLabels':
    '種シートの項目（団体名・活動内容・強みなど）が見つかりません。聞き取りの記録か確かめてください。',
  'import.hearing.sample': '記入例の文が残っていました（{text}）。登録からは除き、備考に置きました。',
  'import.hearing.offerKind':
    '「提供できること」が、ひと・もの・場所のどれか書かれていないので、「ひと」に入れました。確かめてください。',
  'import.hearing.partners': '「希望する相手」に、選択肢にないことばがあります（{text}）。備考に元のまま置きました。',
  'import.hearing.previous': '前回の聞き取りの欄がありました。今回の分だけを登録し、前回の分は備考に置きました。',
  'import.unknownColumn': '「{text}」の入る列がありません。どの欄に入れるか決めてください。',
  'setting.areaNames.help':
    'いくつかの市町村をまとめた呼び名。1行に1つ、「朝霞地区4市＝朝霞市、志木市、和光市、新座市」のように書きます。',
  // 進みぐあいと結果
  'import.file.done':
    '{imported}件を登録し、{intake}件を受付（要確認）に置き、{skipped}行は記録にしませんでした。断った行は{refused}行です。',
  'import.noSuchImport': '取り込み「{import}」が見つかりません。番号を確かめてください。',
  'import.noSource': '取り込むシートかファイルが見つかりません。シートを開くか、ファイルを選び直してください。',
  'import.notReadable': 'Googleドライブで、このファイルを表や文書に変えられませんでした（{message}）。',
  'import.ownSheet': '「{sheet}」は台帳そのもののシートです。取り込む名簿を、新しいシートに貼り付けてください。',
  'import.noLink': 'リンクの形が正しくありません。ファイルのリンクをコピーし直して、貼り付けてください。',
  'import.notSeen':
    'このファイルは、たねからは見えません。Googleスプレッドシートなら共有を確かめてください。Excelなどのファイルは、ダウンロードして「パソコンのファイル」から選んでください。',
  'import.columnTwice': '「{column}」が2つの列に当てられています。どちらかを変えてください。',
  'amend.typedMeanwhile':
    '{key}の行を取り除く（または書きかえる）ちょうどそのときに、この行に書き込みがありました。残したいことばを、記録に入れ直してください。',
  // 統合
  'merge.sameRecord': '同じ記録どうしは統合できません。2つの記録を選んでください。',
  'merge.notFound': '統合「{operation}」が見つかりません。番号を確かめてください。',
  'merge.changedSince': '{key}の「{column}」が、統合のあとに変わっています。取り消す前に確かめてください。',
} as const;

export { importEn } from './import-en.ts';
