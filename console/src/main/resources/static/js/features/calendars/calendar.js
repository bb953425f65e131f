// A calendar as a form has it, with days as lines of text, and as the service takes it.

/** The id of the calendar of all that no other is for. */
export const DEFAULT = 'cn';

export const WEEK = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'];

export function draftOf({ id = '', names = /** @type {{zh?: string, en?: string}} */ ({}), units = [], projects = [], weekend = ['SATURDAY', 'SUNDAY'],
  hours = [{ from: '08:30', until: '12:00' }, { from: '13:30', until: '18:00' }], knownFrom = '', knownUntil = '', off = [], working = [], source = '' }) {
  return {
    id,
    'names.zh': names.zh ?? '',
    'names.en': names.en ?? '',
    units: units.join('\n'),
    projects: projects.join('\n'),
    weekend: WEEK.filter((day) => weekend.includes(day)),
    hours: hours.map(({ from, until }) => `${from}-${until}`).join('\n'),
    knownFrom,
    knownUntil,
    off: off.map(lineOf).join('\n'),
    working: working.map(lineOf).join('\n'),
    source: source ?? '',
  };
}

function lineOf({ from, until, name }) {
  return `${from}${until && until !== from ? `…${until}` : ''}${name ? ` ${name}` : ''}`;
}

export function bodyOf(draft) {
  const en = draft['names.en'].trim();
  const source = draft.source.trim();
  const projects = codes(draft.projects);
  return {
    id: draft.id.trim(),
    names: { zh: draft['names.zh'].trim(), ...(en && { en }) },
    units: codes(draft.units),
    ...(projects.length && { projects }),
    weekend: draft.weekend,
    hours: lines(draft.hours).map(hoursOf),
    knownFrom: draft.knownFrom,
    knownUntil: draft.knownUntil,
    off: lines(draft.off).map(daysOf),
    working: lines(draft.working).map(daysOf),
    ...(source && { source }),
  };
}

const codes = (text) => text.split(/[\s,，、]+/).filter(Boolean);
const lines = (text) => text.split('\n').map((line) => line.trim()).filter(Boolean);

// What cannot be read goes to the service as it is typed, which says what it expected.
function hoursOf(line) {
  const [from, until = ''] = line.split(/\s*[-–—~～至到]\s*/);
  return { from, until };
}

function daysOf(line) {
  const [, dates, name = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? ['', line];
  const [from, until] = dates.split(/…|\.{2,}|~|～|至|到/);
  return { from, ...(until && { until }), ...(name && { name }) };
}

/** The faults of the lists, which the form has as one field each: {off: '3: …'}, by the number of the line. */
export function inLines(faults) {
  const told = { ...faults };
  for (const list of ['units', 'projects', 'hours', 'off', 'working']) {
    const found = Object.entries(faults)
      .map(([field, detail]) => ({ line: new RegExp(`^${list}\\[(\\d+)]`).exec(field), detail }))
      .filter(({ line }) => line)
      .map(({ line, detail }) => `${Number(line[1]) + 1}: ${detail}`);
    if (found.length) {
      told[list] = found.join('; ');
    }
  }
  return told;
}
