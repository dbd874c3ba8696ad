/** What is said of files where the script does not run: at the command line, on the workbench, and in the page before it asks the script. */

export const filesJa = {
  'import.encoding.euc':
    '文字コードがEUC-JPのようです。取り込めるのはUTF-8とShift_JISです。表計算ソフトで開き、「CSV UTF-8」で保存し直してください。',
  'import.encoding.mixed':
    '{line}行目から文字コードが変わっています。1つのファイルに2つの文字コードが混ざると、名前が別の文字になります。元の表を開き、「CSV UTF-8」で保存し直してください。',
  'import.encoding.unknown':
    '文字コードがわかりません。取り込めるのはUTF-8とShift_JISです。表計算ソフトで開き、「CSV UTF-8」で保存し直してください。',
  'import.locked':
    'パスワードのかかったExcelファイルです（名前が.csvでも中身はExcelです）。Excelでパスワードを外し、.xlsxかCSVで保存し直してください。',
  'import.oldOffice': '古い形式（.xls・.doc）のファイルです。.xlsxか.docx、またはCSVで保存し直してください。',
  'import.pdf': 'PDFは表として読めません。元の表（.xlsxかCSV）を使ってください。',
  'import.unknownFormat': '表でも文書でもないファイルです。.xlsx、CSV、.docx、.txtのどれかで保存し直してください。',
  'import.brokenWorkbook': 'Excelファイルがこわれているようです。Excelで開き、.xlsxで保存し直してください。',
  'import.brokenDocument': 'Word文書がこわれているようです。Wordで開き、.docxで保存し直してください。',
  'import.progress': '{file}: {done}行目まで取り込みました。続きは自動で取り込みます。',
} as const;

export const filesEn: Readonly<Record<keyof typeof filesJa, string>> = {
  'import.encoding.euc':
    'The file seems to be in EUC-JP. UTF-8 and Shift_JIS can be imported: open it in a spreadsheet program and save it as “CSV UTF-8”.',
  'import.encoding.mixed':
    'From line {line} on the encoding is a different one. Mixed encodings turn names into other names: open the original list and save it as “CSV UTF-8”.',
  'import.encoding.unknown':
    'The encoding is unknown. UTF-8 and Shift_JIS can be imported: open the file in a spreadsheet program and save it as “CSV UTF-8”.',
  'import.locked':
    'This is an Excel file with a password (whatever its name ends in). Remove the password in Excel and save it as .xlsx or CSV.',
  'import.oldOffice': 'This is an old Office file (.xls, .doc). Save it as .xlsx, .docx or CSV.',
  'import.pdf': 'A PDF cannot be read as a list. Please use the original list (.xlsx or CSV).',
  'import.unknownFormat': 'This is neither a list nor a document. Save it as .xlsx, CSV, .docx or .txt.',
  'import.brokenWorkbook': 'The Excel file seems to be broken. Open it in Excel and save it as .xlsx again.',
  'import.brokenDocument': 'The Word document seems to be broken. Open it in Word and save it as .docx again.',
  'import.progress': '{file}: imported up to row {done}. The rest follows by itself.',
};
