import { fixedOffset, hearTime, serverNow, startOfDay } from '/js/clock.js';
import { ago, money, percent } from '/js/i18n/format.js';
import { setLang } from '/js/i18n/index.js';
import { equal, test } from './harness.js';

test('100 % is everything and 0 % nothing', () => {
  equal([percent(100), percent(99.99), percent(99.96), percent(99.6, 0), percent(99.94), percent(50.04), percent(0.4, 0), percent(0.01), percent(0), percent(120.5), percent(null)],
    ['100%', '99.9%', '99.9%', '99%', '99.9%', '50%', '1%', '0.1%', '0%', '120.5%', '—']);
});
test('money is in the unit that people use for the size', () => {
  setLang('zh');
  equal([money(361_000_000), money(25_000), money(null)], ['3.61 亿元', '2.5 万元', '—']);
  setLang('en');
  equal([money(3_610_000_000), money(25_000)], ['¥3.61 bn', '¥0.03 m']);
});
test('an offset is read to the second, a named zone is not one', () => {
  equal([fixedOffset('+08:00'), fixedOffset('-05:13:20'), fixedOffset('Z'), fixedOffset('Asia/Shanghai')], [28_800_000, -18_800_000, 0, null]);
});
test('a day begins where the portfolio is', () => equal(startOfDay('2026-11-23'), '2026-11-22T16:00:00.000Z'));
test('ages follow the clock of the server', () => {
  setLang('en');
  const before = serverNow();
  hearTime(new Date(before + 90_000_000).toUTCString());
  equal(Math.round((serverNow() - before) / 3_600_000), 25);
  equal(ago(new Date(before).toISOString()), '1 day ago');
  hearTime(new Date().toUTCString());
});
test('what the clocks differ by less than two seconds is left alone', () => {
  const before = serverNow() - Date.now();
  hearTime(new Date(Date.now() + before + 1_000).toUTCString());
  equal(serverNow() - Date.now(), before);
});
