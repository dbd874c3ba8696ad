import { beforeAll, describe, expect, it } from 'vitest';
import type { Workspace } from '../src/local/workspace.ts';
import { leftBy, thinWalk } from './support/thin-walk.ts';

describe('one thin walk through everything', () => {
  let workspace: Workspace;
  beforeAll(() => {
    workspace = thinWalk();
  });

  it('ends no execution in an error', () => {
    const failed = workspace.executions.filter((run) => run.status !== 'completed');
    expect(failed.map((run) => `${run.function}: ${run.error}`)).toEqual([]);
  });

  it('leaves this registry, whichever way Google’s services behave where their documentation is silent', () => {
    expect(leftBy(workspace)).toMatchInlineSnapshot(`
      {
        "ニーズ・提供": [
          "種川-項0001 | 花咲く会 | 求む | ひと | 花壇の水やりを手伝ってくれる人 |  |  | 募集中",
          "種川-項0002 | 花咲く会 | 求む | ひと | 土づくりの講師 |  |  | 終了",
          "種川-項0003 | 花咲く会 | 出せる | もの | 一輪車 |  |  | 募集中",
          "種川-項0004 | 種川小学校 | 求む | ひと | 水泳の見守り | 2026/07/20 09:00 | 2026/07/20 11:00 | 募集中",
        ],
        "マッチング": [
          "種川-縁0001 | 花咲く会 | 見本 花子 | 「土づくり」が両方に書かれています。
      同じ分野の話です（農山漁村・中山間地域）。 | 完了",
        ],
        "事例": [
          "種川-例0001 | 花壇がよみがえった | 花咲く会 | 見本 花子",
        ],
        "受付": [
          "「どこにもない会」という団体が登録されていません。団体シートに登録するか、団体名を直してください。 | 要確認",
        ],
        "団体": [
          "種川-団0004 | 種川小学校 | 小学校 | ",
          "種川-団0003 | 種川音楽クラブ | 市民団体 | ",
          "種川-団0005 | 手書きの会 | 自治会 | 名前",
          "種川-団0001 | 花咲く会 | 任意団体 | ",
          "種川-団0002 | NPO法人みどりの手 | NPO法人 | ",
        ],
        "専門家": [
          "種川-専0001 | 見本 花子 | 土づくりの講座
      寄せ植え | hanako@example.jp | ○",
        ],
        "文書": [
          "folder:root | フォルダ |  | たね",
          "folder:templates | フォルダ |  | 様式",
          "folder:internal | フォルダ |  | 内部",
          "folder:public | フォルダ |  | 公開",
          "template:seedSheet | 様式 |  | 『共助マッチングの種』シート",
          "template:caseReport | 様式 |  | 共助の取組 マッチング事例",
          "form:hearing | フォーム |  | 『共助マッチングの種』シート ヒアリング",
          "form:expertSignup | フォーム |  | 専門家 登録フォーム",
          "form:post | フォーム |  | 困りごと・できること",
          "form:answer | フォーム |  | ご相談へのお返事",
          "form:feedback | フォーム |  | 取り組みの感想",
          "種川-種0001 | 種シート | 種川-種0001 | 種川-種0001_花咲く会（令和8年度）",
          "種川-例0001 | 事例 | 種川-例0001 | 種川-例0001_花壇がよみがえった（令和8年度）",
          "page:public | 公開ページ |  | 公開ページ",
          "public:種川-団0005 | 公開ページ | 種川-団0005 | 手書きの会",
          "paper:hearing | 紙の様式 |  | 用紙_『共助マッチングの種』シート ヒアリング",
          "paper:expertSignup | 紙の様式 |  | 用紙_専門家 登録フォーム",
          "paper:post | 紙の様式 |  | 用紙_困りごと・できること",
          "paper:answer | 紙の様式 |  | 用紙_ご相談へのお返事",
          "paper:feedback | 紙の様式 |  | 用紙_取り組みの感想",
        ],
        "種シート": [
          "種川-種0001 | 花咲く会 | 2026/06/20 | 花壇の水やりを手伝ってくれる人
      土づくりの講師 |  | 学校、自治会 | 名前、活動の紹介",
        ],
        "送信": [
          "花咲く会 |  | 下書き",
          "見本 花子 | hanako@example.jp | 送信済み",
        ],
      }
    `);
  });
});
