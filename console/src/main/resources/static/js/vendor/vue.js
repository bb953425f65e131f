// The build fills in the version; everything else imports Vue from here.
export * from '/webjars/vue/@vue.version@/dist/vue.runtime.esm-browser.prod.js';
