import { DECLINE_REASONS_ASKED } from '../schema/options.ts';
import { END, form } from './definition.ts';

/** 打診への回答: 承諾 or 辞退, each by its own link. Who stands on the other side is not told here. */
export const answer = form('matches', {
  key: 'answer',
  title: 'ご相談へのお返事',
  description:
    'お話をお受けになるかどうかを教えてください。お返事は、このお話を進めるためだけに使います。担当の職員しか見ません。' +
    '双方がお受けになるまで、お名前や連絡先を相手に伝えることはありません。',
  confirmation: 'お返事ありがとうございました。担当者からご連絡します。',
  sections: [
    {
      key: 'answer',
      title: 'ご相談について',
      columns: [
        { column: 'needTitle', title: 'お話の内容', help: 'はじめから入っている文は、そのままにしてください。' },
        { column: 'partnerAnswer', title: 'このお話を、お受けになりますか', required: true },
      ],
      branch: { column: 'partnerAnswer', to: { 承諾: 'accept', 辞退: 'decline' } },
    },
    {
      key: 'accept',
      title: 'お受けになる場合',
      columns: [{ table: 'entries', column: 'text', title: '都合のよい日時など、伝えておきたいこと', required: false }],
      next: END,
    },
    {
      key: 'decline',
      title: 'お受けになれない場合',
      help: '理由は、次のご紹介のために使います。相手には伝えません。',
      columns: [
        {
          column: 'declineReason',
          title: 'お受けになれない理由に、いちばん近いもの',
          required: true,
          options: DECLINE_REASONS_ASKED,
        },
        { table: 'entries', column: 'text', on: 'decline', title: 'よろしければ、くわしく', required: false },
      ],
      next: END,
    },
  ],
});
