export function init(place: Element, theme: null, options: object): any;
