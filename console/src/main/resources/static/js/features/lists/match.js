// Which column of a list is which field, as the page changes it and the service takes it. Pure.

/** The fields of a project in the order of a list; needed ones every new project has. */
export const FIELDS = [
  { name: 'id', needed: true }, { name: 'names.zh', needed: true }, { name: 'names.en' }, { name: 'classification', needed: true },
  { name: 'industryChain' }, { name: 'tier', needed: true }, { name: 'totalInvestment', needed: true, money: true },
  { name: 'annualInvestment', needed: true, money: true }, { name: 'leadUnit', needed: true }, { name: 'responsibleUnit', needed: true },
  { name: 'fieldUnit', needed: true }, { name: 'sponsor' }, { name: 'requiredFinish', needed: true }, { name: 'stage' }, { name: 'standing' },
  { name: 'taskForce' }, { name: 'flagship' }, { name: 'inStatistics' }, { name: 'yearClass' },
];
export const UNITS = ['YUAN', 'TEN_THOUSAND', 'MILLION', 'TEN_MILLION', 'HUNDRED_MILLION', 'BILLION'];
export const ENCODINGS = ['UTF-8', 'GB18030', 'BIG5', 'UTF-16LE', 'UTF-16BE'];

/**
 * What the service has made of the headings: {field: {column, unit}}.
 * @param {{columns: {field: string, column: string, unit?: string}[]}} report
 */
export function matchOf(report) {
  return Object.fromEntries(report.columns.map(({ field, column, unit }) => [field, { column, unit: unit ?? '' }]));
}

/** The same in the form in which it is sent. */
export function columnsOf(match) {
  return FIELDS.map(({ name }) => [name, match[name]])
    .filter(([, place]) => place?.column)
    .map(([name, { column, unit }]) => [name, column, unit].filter(Boolean).join(':'))
    .join(',');
}

/** The fields that a new project needs and that have no column. */
export function missingIn(match) {
  return FIELDS.filter(({ name, needed }) => needed && !match[name]?.column).map(({ name }) => name);
}
