import { bodyOf, draftOf, inLines } from '/js/features/calendars/calendar.js';
import { monthsOf, workingDays } from '/js/features/calendars/year.js';
import { equal, test } from './harness.js';

const CHINA = {
  id: 'cn',
  names: { zh: '中国', en: 'China' },
  units: [],
  weekend: ['SATURDAY', 'SUNDAY'],
  hours: [{ from: '08:30', until: '12:00' }, { from: '13:30', until: '18:00' }],
  knownFrom: '2026-01-01',
  knownUntil: '2026-12-31',
  off: [{ from: '2026-10-01', until: '2026-10-07', name: '国庆节' }, { from: '2026-05-01', until: '2026-05-01' }],
  working: [{ from: '2026-10-10', until: '2026-10-10', name: '国庆节' }],
};

test('a calendar goes through the form unchanged', () => {
  const { off, working, ...rest } = bodyOf(draftOf(CHINA));
  equal(rest, (({ off: _, working: __, ...others }) => others)(CHINA));
  equal(off, [{ from: '2026-10-01', until: '2026-10-07', name: '国庆节' }, { from: '2026-05-01' }]);
  equal(working, [{ from: '2026-10-10', name: '国庆节' }]);
});
test('a calendar may be for projects, too', () => {
  equal(bodyOf({ ...draftOf(CHINA), projects: 'P-1\nP-2' }).projects, ['P-1', 'P-2']);
  equal(bodyOf(draftOf({ ...CHINA, projects: ['P-1'] })).projects, ['P-1']);
});
test('days and hours are read as people type them', () => {
  const draft = { ...draftOf(CHINA), units: 'GX-HB， GX-JS\n', hours: '08:00–12:00\n13:00至24:00', off: '2026-10-01~2026-10-07  国庆 节\n\n2026-05-01', working: '2026-10-10' };
  const body = bodyOf(draft);
  equal(body.units, ['GX-HB', 'GX-JS']);
  equal(body.hours, [{ from: '08:00', until: '12:00' }, { from: '13:00', until: '24:00' }]);
  equal(body.off, [{ from: '2026-10-01', until: '2026-10-07', name: '国庆 节' }, { from: '2026-05-01' }]);
});
test('faults are told by the number of the line', () => {
  equal(inLines({ 'off[1].until': 'late', 'off[4]': 'twice', 'names.zh': 'missing' }).off, '2: late; 5: twice');
});
test('a year shows what counts, in every zone', () => {
  const months = monthsOf(CHINA, 2026);
  const kinds = Object.fromEntries(months[9].days.map(({ date, kind }) => [date, kind]));
  equal([kinds['2026-10-01'], kinds['2026-10-08'], kinds['2026-10-10'], kinds['2026-10-11']], ['off', 'work', 'working', 'weekend']);
  equal([months[9].blanks, months[9].days.length, months[1].days.length], [3, 31, 28]);
  // 31 days, 9 of them at weekends, 5 holidays on weekdays, one made up for
  equal(workingDays([months[9]]), 31 - 9 - 5 + 1);
});
