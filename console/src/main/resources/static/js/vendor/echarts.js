// The build fills in the version; everything else imports ECharts from here.
export * from '/_static/echarts/@echarts.version@/dist/echarts.esm.min.js';
