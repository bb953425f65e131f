// Numbers, money and dates in the language of the page and the time zone of the portfolio.
import { DAY, dayOf, fixedOffset, now } from '../clock.js';
import { settings } from '../settings.js';
import { lang, t } from './index.js';

const UNITS = [{ unit: 'day', size: DAY }, { unit: 'hour', size: 3_600_000 }, { unit: 'minute', size: 60_000 }];
const formats = new Map();

function cached(kind, options) {
  const key = `${kind.name}/${lang.value}/${JSON.stringify(options)}`;
  if (!formats.has(key)) {
    formats.set(key, new kind(lang.value === 'zh' ? 'zh-CN' : 'en-GB', options));
  }
  return formats.get(key);
}

export function number(value, digits = 0) {
  return value == null ? '—' : cached(Intl.NumberFormat, { maximumFractionDigits: digits }).format(value);
}

/** 100 % is everything and 0 % nothing: rounding leads to neither. */
export function percent(value, digits = 1) {
  if (value == null) {
    return '—';
  }
  const least = 10 ** -digits;
  const open = value > 0 && value < 100;
  return `${number(open ? Math.min(Math.max(value, least), 100 - least) : value, digits)}%`;
}

/** Yuan in the unit people use for the size: 亿元, 万元; bn, m. */
export function money(yuan) {
  if (yuan == null) {
    return '—';
  }
  if (lang.value === 'zh') {
    return yuan >= 1e8 ? `${number(yuan / 1e8, 2)} 亿元` : `${number(yuan / 1e4, yuan >= 1e6 ? 0 : 2)} 万元`;
  }
  return yuan >= 1e9 ? `¥${number(yuan / 1e9, 2)} bn` : `¥${number(yuan / 1e6, yuan >= 1e8 ? 0 : 2)} m`;
}

/** A calendar date such as 2026-11-23. */
export function date(isoDate) {
  return isoDate ? cached(Intl.DateTimeFormat, { dateStyle: 'medium', timeZone: 'UTC' }).format(Date.parse(isoDate)) : '—';
}

/** The month of a calendar date. */
export function month(isoDate) {
  return cached(Intl.DateTimeFormat, { month: 'long', timeZone: 'UTC' }).format(Date.parse(isoDate));
}

/** A month by its number, from 1. */
export function monthName(ofYear) {
  return month(`2000-${String(ofYear).padStart(2, '0')}-01`);
}

export function instant(iso) {
  return iso ? pointInTime(iso) : '—';
}

/** An instant to the second. */
export function moment(iso) {
  return pointInTime(iso, { second: '2-digit' });
}

function pointInTime(iso, more) {
  const offset = fixedOffset(settings.zone);
  const options = { ...more, month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  const millis = Date.parse(iso);
  const shown = new Date(millis + (offset ?? 0));
  if (dayOf(millis).slice(0, 4) !== dayOf(now.value).slice(0, 4)) {
    options.year = 'numeric';
  }
  return cached(Intl.DateTimeFormat, { ...options, timeZone: offset === null ? settings.zone : 'UTC' }).format(shown);
}

/** An instant as lists of times can be sorted by: 2026-11-30 15:18:00. */
export function stamp(iso) {
  const millis = Date.parse(iso);
  const offset = fixedOffset(settings.zone);
  const shown = cached(Intl.DateTimeFormat, { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23', timeZone: offset === null ? settings.zone : 'UTC' });
  return `${dayOf(millis)} ${shown.format(millis + (offset ?? 0))}`;
}

/** How long ago, in one unit. */
export function ago(iso) {
  if (!iso) {
    return t('time.never');
  }
  const millis = Date.parse(iso) - now.value;
  const found = UNITS.find(({ size }) => Math.abs(millis) >= size);
  if (!found) {
    return t('time.just-now');
  }
  return cached(Intl.RelativeTimeFormat, { numeric: 'always' }).format(Math.trunc(millis / found.size), found.unit);
}
