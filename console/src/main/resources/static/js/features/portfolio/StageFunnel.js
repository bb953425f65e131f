// 签约 → 注册 → 落地 → 开工 → 竣工 → 投产: how many projects have come how far.
import { computed } from '/js/vendor/vue.js';
import { html } from '../../html.js';
import { lang, t } from '../../i18n/index.js';
import { FUNNEL, funnelStep, STAGES } from '../../projects.js';
import { amendQuery, route } from '../../router.js';
import { Chart, font, token } from '../../ui/Chart.js';
import { theme } from '../../ui/theme.js';

export const StageFunnel = {
  props: ['stages'],
  setup(props) {
    const rows = computed(() => {
      const counts = FUNNEL.map(() => 0);
      STAGES.forEach((stage) => (counts[funnelStep(stage)] += props.stages[stage] ?? 0));
      let reached = 0;
      return [...FUNNEL.keys()].reverse().map((step) => {
        const stage = FUNNEL[step];
        const now = counts[step];
        reached += now;
        return { stage, now, reached };
      }).reverse();
    });
    const option = computed(() => lang.value && theme.value && funnel(rows.value));
    const pick = ({ dataIndex }) => {
      const { stage } = rows.value[dataIndex];
      amendQuery({ stage: route.value.query.stage === stage ? '' : stage });
    };
    const words = () => rows.value.map((r) => `${t(`stage.${r.stage}`)} ${r.reached}`).join(', ');
    return () => html`<section class="panel">
      <h2>${t('portfolio.funnel')} <small>${t('portfolio.funnel.hint')}</small></h2>
      <${Chart} option=${option.value} height=${240} label=${words()} onPick=${pick} />
    </section>`;
  },
};

function funnel(rows) {
  const most = rows[0].reached || 1;
  const label = { color: token('ink'), fontSize: 13, fontFamily: font() };
  const bar = (data, color, extra) => ({ type: 'bar', stack: 'stage', barWidth: 20, data, itemStyle: { color }, ...extra });
  return {
    animation: false,
    grid: { left: 0, right: 140, top: 2, bottom: 2, containLabel: true },
    xAxis: { type: 'value', max: most, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: {
      type: 'category', inverse: true, data: rows.map((r) => t(`stage.${r.stage}`)),
      axisLine: { show: false }, axisTick: { show: false }, axisLabel: { ...label, margin: 12 },
    },
    series: [
      bar(rows.map((r) => r.now), token('primary'), { cursor: 'pointer' }),
      bar(rows.map((r) => r.reached - r.now), token('primary-soft'), {
        cursor: 'pointer',
        label: {
          ...label, show: true, position: 'right', distance: 8,
          formatter: ({ dataIndex }) => {
            const { reached, now } = rows[dataIndex];
            return `{n|${reached}}  {p|${Math.round((100 * reached) / most)}% · ${t('portfolio.funnel.now', { n: now })}}`;
          },
          rich: { n: { ...label, fontWeight: 700, fontSize: 14 }, p: { ...label, color: token('muted'), fontSize: 12 } },
        },
      }),
    ],
  };
}
