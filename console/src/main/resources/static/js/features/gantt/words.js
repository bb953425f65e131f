// The words of the chart's head, in the language of the page.
import { lang, t } from '../../i18n/index.js';
import { dayOfMonth, monthOf, yearOf } from './days.js';

const ENGLISH = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/**
 * What a day, week, month … is called in the head, of which only each so many-th has room; empty for the others.
 * @param {import('./days.js').Span} span
 * @param {number} first its first day
 * @param {number} step
 * @param {boolean} upper whether nothing above it says the year
 */
export function headWords(span, first, step, upper) {
  const [year, month] = [yearOf(first), monthOf(first)];
  switch (span) {
    case 'year':
      return year % step === 0 ? (lang.value === 'zh' ? `${year}年` : String(year)) : '';
    case 'quarter':
      return (month / 3) % step === 0 ? t('bars.quarter', { n: month / 3 + 1 }) : '';
    case 'month':
      return month % step === 0 ? monthWords(year, month, upper) : '';
    default:
      return String(dayOfMonth(first));
  }
}

function monthWords(year, month, upper) {
  if (lang.value === 'zh') {
    return `${upper ? `${year}年` : ''}${month + 1}月`;
  }
  return `${ENGLISH[month]}${upper ? ` ${year}` : ''}`;
}
