import { form, PURPOSE } from './definition.ts';

/** 困りごと・できること: one need or one offer, of a group, a school, a PTA, a neighbourhood association, a company. */
export const post = form('items', {
  key: 'post',
  title: '困りごと・できること',
  description:
    '団体・学校・PTA・自治会・企業の皆さんへ。困っていること、地域のためにできることを、1つずつ教えてください。' +
    PURPOSE,
  confirmation: 'ありがとうございました。合う相手が見つかったら、担当者からご連絡します。',
  sections: [
    {
      key: 'who',
      title: 'あなたの団体について',
      help: '学校・PTA・自治会・企業も「団体」としてお書きください。',
      columns: [
        { table: 'groups', column: 'name', help: '登録している団体は、登録しているとおりに書いてください。' },
        { table: 'groups', column: 'kind', title: '団体の種別' },
        { table: 'groups', column: 'representative', title: '書いた方のお名前' },
        { table: 'groups', column: 'phone' },
        { table: 'groups', column: 'email' },
        { column: 'direction', title: 'どちらを書きますか', help: '求む＝困りごと、出せる＝できること。' },
      ],
      branch: { column: 'direction', to: { 求む: 'need', 出せる: 'offer' } },
    },
    {
      key: 'need',
      title: '困りごと（求むもの）',
      columns: [
        { column: 'kind', title: '必要なものは、どれに近いですか' },
        { column: 'title', title: 'ひとことで言うと', help: '例: 夏祭りの設営を手伝ってくれる人' },
        { column: 'detail', title: 'くわしい内容' },
        { column: 'target', title: 'だれに向けたものですか' },
        { column: 'quantity', title: '人数・数量' },
        { column: 'startsAt', title: '始まりの日時' },
        {
          column: 'ending',
          title: '終わりの日時',
          help: '終わりが分かると、引き受けやすくなります。「日時を書いた」を選んだら、次の欄に書いてください。',
          required: true,
        },
        { column: 'endsAt', title: '終わりの日時（決まっているとき）' },
        { column: 'place', title: '場所' },
        { column: 'area', title: '市町村' },
        { column: 'budget', title: '謝礼・交通費など、出せるお金' },
        { column: 'deadline', title: 'いつまでに見つけたいですか' },
        { column: 'urgency', title: '急ぎますか' },
      ],
      next: 'publish',
    },
    {
      key: 'offer',
      title: 'できること（出せるもの）',
      columns: [
        { column: 'kind', on: 'offer', title: '出せるものは、どれに近いですか' },
        { column: 'title', on: 'offer', title: 'ひとことで言うと、何ができますか', help: '例: 体育館を休日に貸せます' },
        { column: 'detail', on: 'offer', title: 'できることのくわしい内容' },
        { column: 'target', on: 'offer', title: 'だれのためにできますか' },
        { column: 'quantity', on: 'offer', title: '出せる人数・数量' },
        { column: 'whenText', title: 'いつできますか', help: '例: 平日の夕方5時から7時まで' },
        { column: 'place', on: 'offer', title: 'できる場所' },
        { column: 'area', on: 'offer', title: '行ける市町村' },
        { column: 'budget', on: 'offer', title: '必要な謝礼・交通費' },
        { column: 'openEnded', title: 'いつまででもできますか' },
        { column: 'deadline', on: 'offer', title: 'いつまでできますか（決まっているとき）' },
      ],
    },
    {
      key: 'publish',
      title: '紹介と公開について',
      columns: [
        { table: 'groups', column: 'introduction' },
        {
          table: 'groups',
          column: 'consents',
          title: '公開してよいもの',
          help: 'チェックしたものだけが、市民の見るページや冊子に載ります。あとから取り消せます。',
        },
      ],
    },
  ],
});
