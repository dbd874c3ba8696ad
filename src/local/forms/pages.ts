import { unemulated } from '../kernel.ts';
import { EnumValue } from '../services/enums.ts';
import { type Navigation, PageNavigationType } from './data.ts';
import { DATA, ItemBase } from './item-base.ts';

/** https://developers.google.com/apps-script/reference/forms/section-header-item */
export class SectionHeaderItem extends ItemBase {
  readonly serviceName = 'SectionHeaderItem';
}

/** https://developers.google.com/apps-script/reference/forms/page-break-item */
export class PageBreakItem extends ItemBase {
  readonly serviceName = 'PageBreakItem';

  setGoToPage(goToPageItem: PageBreakItem | EnumValue): this {
    this[DATA].goTo = navigate(goToPageItem);
    return this;
  }
}

/** Where a form goes on to. */
export function navigate(to: unknown): Navigation {
  if (to instanceof PageBreakItem) return { type: 'GO_TO_PAGE', page: to.id };
  const type =
    to instanceof EnumValue ? Object.values(PageNavigationType).find((one) => one === to)?.constant : undefined;
  if (!type || type === 'GO_TO_PAGE') throw unemulated(`page navigation to ${String(to)}`);
  return { type: type as Navigation['type'] };
}
