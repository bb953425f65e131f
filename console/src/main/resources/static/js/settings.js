// What the server tells every page: the time zone in which days begin and end for the portfolio.
export const settings = { zone: 'Asia/Shanghai' };
