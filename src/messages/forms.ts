/** Words of Forms, links, 受付, renewal and paper sheets. */
export const formsJa = {
  'forms.done': 'フォーム{count}件を確かめ、最新にしました。',
  'papers.done': '紙の様式を{made}件つくり、{kept}件はそのままです。',
  'renewal.done':
    '登録更新のお願いを{drafts}件用意しました（「送信」シートの下書き）。すでにお願い済みが{asked}件、メールアドレスのない相手が{unreachable}件あります。サイドバーの「更新」で、確かめてから送ってください。',

  'answer.notDateTime': '「{label}」を日時として読めません。「2026-07-01 10:00」のように書いてください。',
  'intake.partyGone':
    'このリンクの相手（{party}）が台帳にありません。消されたか、統合されています。相手を選んでください。',
  'intake.differs': '「{name}」の登録と違うところがあります。本人のリンクからの回答ではないため、まだ変えていません。',
  'intake.noEnd': '終わりの日時も、書けない理由も書かれていません。いつまでか聞いてください。',
  'intake.endsBefore': '終わりの日時が、始まりより前です。どちらが正しいか聞いてください。',
  'intake.answerWithoutLink': 'どのご相談への返事か分かりません（リンクがありません）。本人に確かめてください。',
  'intake.matchMoved': '{match}は、もう「{stage}」です。この返事は反映していません。',
  'intake.noAnswer': 'お受けになるかどうかが書かれていません。本人に聞いてください。',
  'intake.feedbackWithoutLink': 'どの取り組みの感想か分かりません（リンクがありません）。本人に確かめてください。',
  'intake.changed': '取り込んだあとで、回答の内容が変えられました（登録先: {record}）。登録は元のままです。',
  'link.unknown': 'リンク番号が、たねの出したものではありません。だれの回答か確かめてください。',
  'link.foreign': '「{name}」のリンク（{link}）は「{form}」のためのもので、このフォームには使えません。',
  'link.used': '「{name}」のリンク（{link}）は、もう使われています。2度目の回答かもしれません。',
  'link.revoked': '「{name}」のリンク（{link}）は取り消されています。',
  'link.expired': '「{name}」のリンク（{link}）は期限（{date}）が過ぎています。本人に確かめてください。',
  'link.noForm': 'フォーム「{form}」がまだありません。初期設定を行ってください。',
  'link.noParty': '「{key}」は団体・専門家の番号ではありません。',
  'link.noMatch': 'このリンクには、マッチング番号が必要です。',

  'desk.handled': '{key}は、もう「{state}」になっています。',
  'desk.noProposal':
    'この受付は、ボタンでは登録できません。内容を見てシートに書き入れ、状態を「登録した」に変えてください。',
  'desk.notYet': 'まだ登録できません。{reasons}',
  'desk.noTarget': '「{key}」は、この回答を統合できる相手ではありません。',
  'desk.moved': '「{column}」は、回答が届いたあとで「{value}」に変わっています。見比べて、シートで直してください。',
  'desk.noReason': '取り下げる理由を書いてください。',

  'mail.refused': '{to} への送信が断られました（{message}）。宛先を確かめてください。',
  'mail.noAddress': '{name}のメールアドレスがありません。電話や紙で知らせてください。',
  'mail.notDraft': '{key}は下書きではありません（{state}）。',
  'mail.renewal.subject': '【{office}】{year}の登録更新のお願い',
  'mail.renewal.body':
    '{name} 様\n\n共助マッチングの登録は、{expires}までです。\n下のリンクから内容を確かめて、送信してください。去年の答えが入っています。変わったところだけ直してください。\n\n{url}\n\nこのリンクは {name} 様専用です。{linkExpires}まで使えます。ほかの方には渡さないでください。\n\n{hub} {office}',
  'mail.approach.subject': '【{office}】ご相談があります',
  'mail.approach.body':
    '{name} 様\n\n次のお話があります。\n\n{subject}\n\n下のリンクから、お受けになるかどうかを教えてください。双方がお受けになるまで、お名前や連絡先を相手に伝えることはありません。\n\n{url}\n\n{linkExpires}までにお返事をお願いします。\n\n{hub} {office}',
  'mail.feedback.subject': '【{office}】感想をお聞かせください',
  'mail.feedback.body':
    '{name} 様\n\n「{subject}」では、ありがとうございました。\n下のリンクから、感想をお聞かせください。\n\n{url}\n\n{linkExpires}まで使えます。\n\n{hub} {office}',

  'setting.expiry.help': '登録がいつまで有効か（{rules}）。過ぎた相手は候補に出ません。',
  'setting.linkDays.help': '本人用のリンクが使える日数。',
} as const;

export const formsEn: Readonly<Record<keyof typeof formsJa, string>> = {
  'forms.done': 'Checked {count} forms and brought them up to date.',
  'papers.done': 'Made {made} paper forms; {kept} are unchanged.',
  'renewal.done':
    'Prepared {drafts} renewal requests (drafts on the sheet 送信). {asked} were asked already, {unreachable} have no e-mail address. Look at them under “Renewal” in the sidebar and send them from there.',

  'answer.notDateTime': '“{label}” is no date and time. Write it like 2026-07-01 10:00.',
  'intake.partyGone':
    'The party of this link ({party}) is not in the registry any more: deleted, or merged. Choose the party.',
  'intake.differs':
    'This differs from what is registered for “{name}”. It did not come through their own link, so nothing was changed.',
  'intake.noEnd': 'Neither an end nor a reason for having none is given. Please ask until when.',
  'intake.endsBefore': 'It ends before it begins. Please ask which is right.',
  'intake.answerWithoutLink': 'It is not known which request this answers (no link). Please ask the person.',
  'intake.matchMoved': '{match} is at “{stage}” already. This answer was not applied.',
  'intake.noAnswer': 'It does not say yes or no. Please ask the person.',
  'intake.feedbackWithoutLink': 'It is not known what this feedback is about (no link). Please ask the person.',
  'intake.changed': 'The answers were changed after they were taken in (record: {record}). The record is as it was.',
  'link.unknown': 'The link number is none that Tane gave out. Please find out whose answer this is.',
  'link.foreign': 'The link of “{name}” ({link}) is for “{form}” and does not fit this form.',
  'link.used': 'The link of “{name}” ({link}) has been used already. This may be a second answer.',
  'link.revoked': 'The link of “{name}” ({link}) was revoked.',
  'link.expired': 'The link of “{name}” ({link}) expired on {date}. Please ask the person.',
  'link.noForm': 'The form “{form}” does not exist yet. Run the initial set-up.',
  'link.noParty': '“{key}” is no number of a group or an expert.',
  'link.noMatch': 'This link needs the number of a match.',

  'desk.handled': '{key} is “{state}” already.',
  'desk.noProposal': 'This row cannot be registered by a button. Type it into the sheet and set its state to 登録した.',
  'desk.notYet': 'It cannot be registered yet. {reasons}',
  'desk.noTarget': 'This answer cannot be merged into “{key}”.',
  'desk.moved': '“{column}” was changed to “{value}” after the answer came in. Compare them and correct the sheet.',
  'desk.noReason': 'Say why it is put aside.',

  'mail.refused': 'The letter to {to} was refused ({message}). Please check the address.',
  'mail.noAddress': '{name} has no e-mail address. Tell them by telephone or on paper.',
  'mail.notDraft': '{key} is no draft ({state}).',
  'mail.renewal.subject': '[{office}] Please renew your registration for {year}',
  'mail.renewal.body':
    'Dear {name},\n\nYour registration ends on {expires}.\nPlease check it under the link below and send it. Last year’s answers are filled in; change only what is different.\n\n{url}\n\nThis link is for {name} only and works until {linkExpires}. Please do not pass it on.\n\n{hub} {office}',
  'mail.approach.subject': '[{office}] A request for you',
  'mail.approach.body':
    'Dear {name},\n\nThere is a request:\n\n{subject}\n\nPlease say under the link below whether you accept. Until both sides accept, neither is told the other’s name or address.\n\n{url}\n\nPlease answer by {linkExpires}.\n\n{hub} {office}',
  'mail.feedback.subject': '[{office}] How was it?',
  'mail.feedback.body':
    'Dear {name},\n\nThank you for “{subject}”.\nPlease tell us how it was under the link below.\n\n{url}\n\nIt works until {linkExpires}.\n\n{hub} {office}',

  'setting.expiry.help': 'How long a registration lasts ({rules}). Parties past it are not suggested.',
  'setting.linkDays.help': 'For how many days a personal link works.',
};
