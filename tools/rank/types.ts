/** The evaluation set as its README describes it; fields that are not used are left out. */

export interface EvalNeed {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly target?: string;
  readonly when?: string;
  readonly budget?: string | null;
}

export interface EvalGroup {
  readonly id: string;
  readonly name: string;
  readonly kind?: string;
  readonly area?: string;
  readonly fields?: readonly string[];
  readonly activities?: string;
  readonly strengths?: readonly string[];
  readonly issues?: readonly string[];
  readonly offers?: readonly { readonly kind: string; readonly text: string }[];
  readonly needs?: readonly EvalNeed[];
}

export interface EvalExpert {
  readonly id: string;
  readonly kind?: string;
  readonly name: string;
  readonly skills?: readonly string[];
  readonly profile?: string;
  readonly areas?: readonly string[];
  readonly areaText?: string;
  readonly availability?: {
    readonly days?: readonly string[];
    readonly times?: readonly string[];
    readonly text?: string;
  };
  readonly fee?: string;
  readonly feeText?: string;
  readonly online?: boolean;
  readonly targets?: readonly string[];
}

export interface EvalGrant {
  readonly id: string;
  readonly name: string;
  readonly funder?: string;
  readonly fields?: readonly string[];
  readonly eligible?: readonly string[];
  readonly areas?: readonly string[];
  readonly maxAmount?: number | null;
  readonly ratio?: string;
  readonly deadline?: string;
  readonly text?: string;
  readonly uses?: readonly string[];
}

export interface EvalQuery {
  readonly id: string;
  readonly type: string;
  readonly needId?: string;
  readonly groupId?: string;
  readonly expertId?: string;
  readonly grantId?: string;
  readonly asOf?: string;
}

export interface EvalSet {
  readonly groups: readonly EvalGroup[];
  readonly experts: readonly EvalExpert[];
  readonly grants: readonly EvalGrant[];
  readonly queries: readonly EvalQuery[];
}
