import { form, PURPOSE } from './definition.ts';

/** 専門家の登録: a person and a body are asked differently. */
export const expertSignup = form('experts', {
  key: 'expertSignup',
  title: '専門家 登録フォーム',
  description: `あなたのスキルやノウハウを、地域で活かしませんか。${PURPOSE}`,
  confirmation: 'ご登録ありがとうございました。合うご相談があったときに、担当者からご連絡します。',
  sections: [
    {
      key: 'kind',
      title: 'はじめに',
      columns: ['kind'],
      branch: { column: 'kind', to: { 個人: 'person', 団体: 'body' } },
    },
    {
      key: 'person',
      title: 'あなたについて',
      columns: [
        { column: 'name', title: 'お名前' },
        { column: 'kana', title: 'お名前のふりがな' },
        { column: 'residence', help: '市町村まででかまいません。' },
      ],
      next: 'contact',
    },
    {
      key: 'body',
      title: '団体について',
      columns: [
        { column: 'name', on: 'body', title: '団体の名前' },
        { column: 'kana', on: 'body', title: '団体の名前のふりがな' },
        { column: 'contactPerson', title: '担当の方のお名前' },
        { column: 'residence', on: 'body', title: '団体の所在地', help: '市町村まででかまいません。' },
      ],
    },
    {
      key: 'contact',
      title: '連絡先',
      help: '電話かメールの、どちらか一方でかまいません。',
      columns: ['phone', 'email'],
    },
    {
      key: 'skills',
      title: 'できること',
      columns: ['fields', 'skills', 'profile', 'qualifications', 'targets'],
    },
    {
      key: 'terms',
      title: '日時・場所・費用',
      columns: ['days', 'times', 'availability', 'areas', 'online', 'fee', 'feeText'],
    },
    { key: 'publish', title: '紹介と公開について', columns: ['introduction', 'consents', 'recommendedBy'] },
  ],
});
