/** Words of the pages of the office’s own work: reports, actions, settings. */

export const officeJa = {
  'report.inspection': '点検と修復',
  'report.export': '書き出し',
  'report.exchange': '書き出した台帳の取り込み',
  'report.disposal': '廃棄',
  'report.person': '本人の記録',
  'report.handover': '引継ぎ',
  'report.more': 'ほか{count}件',
  'action.repair': '修復する',
  'action.csv': '選んだ表をCSVにする',
  'action.xlsx': '台帳をまるごとExcelにする',
  'action.receive': 'Excelファイルを選ぶ',
  'action.takeBack': '取り込む',
  'action.discard': '取り込まずにやめる',
  'action.dispose': '選んだものを廃棄する',
  'action.find': '探す',
  'action.disclose': '開示用のファイルをつくる',
  'action.correct': '選んだ欄を訂正する',
  'action.stop': '利用を停止する',
  'action.erase': '消去する',
  'action.handoverCsv': 'CSVにする',
  'action.takeOver': '引き継ぐ',

  'registry.sheetMissing': '「{table}」シートがありません。メニュー「たね」の「点検と修復」を選んでください。',
  'registry.newer':
    'この台帳は新しい版（{version}）です。このたねは版{known}までしか扱えません。たねを新しくしてください。何も変わっていません。',
  'registry.older':
    '台帳の版が古いため、書き込めません。メニュー「たね」の「点検と修復」を選ぶと、新しい版になります。',
  'registry.copied':
    'この台帳は写しなので、読むだけで書き込めません。元の台帳を開いてください。これを新しい台帳にするときは、「設定」シートの「台帳のID」の値を消してから「初期設定」を選んでください。',
  'match.declined':
    '「{name}」は、紹介の候補に出さないと答えています。本人の気持ちが変わったら、シートの「紹介の候補」を直してから紹介してください。',
  'match.stopped': '「{name}」は利用停止中です。だれにも紹介できません。',
  'forms.gone': 'フォームが見つかりません。ごみ箱に入っていないか確かめてください。',
  'office.timersStopped':
    'たねの自動処理が{hours}時間止まっています（最後は{last}）。担当者が替わったときは、「引継ぎ」の「引き継ぐ」を押してください。',

  'setting.workbookId.help': 'この台帳のスプレッドシートのID。写しを見分けるために使います。書きかえないでください。',
  'setting.version.help': '台帳の形の版。たねが書きかえます。',
  'setting.privateDays.help': '「監査」に、住所など私的な欄の中身を残す日数。過ぎると「＊」になります。',
} as const;

type OfficeCode = keyof typeof officeJa;

export const officeEn: Readonly<Record<OfficeCode, string>> = {
  'report.inspection': 'Inspect and repair',
  'report.export': 'Export',
  'report.exchange': 'Take back an exported registry',
  'report.disposal': 'Disposal',
  'report.person': 'One person’s records',
  'report.handover': 'Handing over',
  'report.more': '{count} more',
  'action.repair': 'Repair',
  'action.csv': 'Save the chosen table as CSV',
  'action.xlsx': 'Save the whole registry for Excel',
  'action.receive': 'Choose an Excel file',
  'action.takeBack': 'Take it back',
  'action.discard': 'Do not take it back',
  'action.dispose': 'Dispose of the chosen',
  'action.find': 'Find',
  'action.disclose': 'Make a file for disclosure',
  'action.correct': 'Correct the chosen field',
  'action.stop': 'Stop use',
  'action.erase': 'Erase',
  'action.handoverCsv': 'Save as CSV',
  'action.takeOver': 'Take over',
  'registry.sheetMissing': 'The sheet “{table}” is missing. Choose “Inspect and repair” from the Tane menu.',
  'registry.newer':
    'This registry is of version {version}; this Tane knows versions up to {known}. Update Tane. Nothing was changed.',
  'registry.older':
    'The registry is of an earlier version. Choose “Inspect and repair” from the Tane menu to bring it up to date.',
  'registry.copied':
    'This workbook is a copy: it can be read but not written. Open the original. To make it a registry of its own, empty the value of 台帳のID on the sheet 設定, then choose “Initial set-up”.',
  'match.declined':
    '“{name}” does not want to be suggested. If they change their mind, correct 紹介の候補 on the sheet first.',
  'match.stopped': '“{name}” has asked not to be used; no introduction can be made.',
  'forms.gone': 'The form cannot be found. Look into the bin.',
  'office.timersStopped':
    'Tane’s timers have not run for {hours} hours (last: {last}). If the person in charge has changed, press “Take over” under “Handing over”.',
  'setting.workbookId.help': 'The id of this spreadsheet, by which a copy is told. Do not change it.',
  'setting.version.help': 'The version of the registry’s form. Tane changes it.',
  'setting.privateDays.help': 'Days for which 監査 repeats private fields such as addresses.',
};
