import { form } from './definition.ts';

/** 感想: what those involved say afterwards. */
export const feedback = form('feedback', {
  key: 'feedback',
  title: '取り組みの感想',
  description:
    'ご一緒いただいた取り組みについて、感想を聞かせてください。これからのご紹介をよくするためだけに使います。' +
    '「公開してよい」と答えた感想のほかは、担当の職員しか見ません。',
  confirmation: 'ありがとうございました。いただいた声を、次の取り組みに活かします。',
  sections: [
    {
      key: 'about',
      title: '取り組みについて',
      columns: [
        {
          table: 'matches',
          column: 'needTitle',
          title: '取り組みの名前',
          help: 'はじめから入っている文は、そのままにしてください。',
        },
        { column: 'standing', title: 'あなたの立場' },
        { column: 'satisfaction', title: '満足していますか', help: '1 は低い、5 は高いです。' },
        { column: 'change', title: '取り組みで、どんな変化がありましたか' },
        { column: 'trouble', title: '困ったことはありましたか' },
        { column: 'again', title: 'また頼みたい（引き受けたい）ですか' },
      ],
    },
    {
      key: 'publish',
      title: '公開について',
      columns: [
        {
          column: 'mayPublish',
          title: '「どんな変化がありましたか」の答えを、公開してよいですか',
          help: '名前を出さずに、事例集やホームページに載せます。あとから取り消せます。',
        },
      ],
    },
  ],
});
