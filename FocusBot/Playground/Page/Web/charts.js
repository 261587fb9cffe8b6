// The chart block, drawn; the same figures stand in a table that only screen readers meet.

import { html, svg, nothing } from './lit/lit-html.js';

const WIDE = 460, HIGH = 190, LEFT = 34, BOTTOM = 24, TOP = 18;

export function chart(block) {
  const { type } = block.chart;
  const series = block.chart.series ?? [];
  return html`<figure class="chart">
    <figcaption>${block.title?.text ?? block.title}</figcaption>
    ${type === 'pie' ? pie(block.chart.segments) : axes(block.chart, type)}
    ${type === 'pie' ? legend(block.chart.segments.map(segment => segment.label)) : series.length > 1 ? legend(series.map(one => one.name)) : nothing}
    ${type === 'pie' ? nothing : figures(block.chart)}
  </figure>`;
}

const legend = names => html`<ul class="legend" aria-hidden="true">${names.map((name, index) => html`<li><span class="swatch s${index % 6}"></span>${name}</li>`)}</ul>`;

const categoriesOf = ({ axis_config: axis, series }) => axis?.categories ?? series[0].data.map(point => point.label);

const figures = data => html`<table class="unseen">
  <thead><tr><th></th>${data.series.map(one => html`<th scope="col">${one.name}</th>`)}</tr></thead>
  <tbody>${categoriesOf(data).map((label, index) => html`<tr><th scope="row">${label}</th>${data.series.map(one => html`<td>${one.data[index]?.value}</td>`)}</tr>`)}</tbody>
</table>`;

function axes(data, type) {
  const categories = categoriesOf(data);
  const highest = Math.max(1, ...data.series.flatMap(one => one.data.map(point => point.value)));
  const step = (WIDE - LEFT) / categories.length;
  const y = value => TOP + (HIGH - TOP - BOTTOM) * (1 - value / highest);
  const middle = index => LEFT + step * (index + 0.5);
  return html`<svg viewBox="0 0 ${WIDE} ${HIGH}" aria-hidden="true">
    ${[0, 0.5, 1].map(part => svg`<line class="grid" x1=${LEFT} x2=${WIDE} y1=${y(part * highest)} y2=${y(part * highest)}/><text class="axis" x=${LEFT - 6} y=${y(part * highest) + 4} text-anchor="end">${Math.round(part * highest)}</text>`)}
    ${categories.map((label, index) => svg`<text class="axis" x=${middle(index)} y=${HIGH - 8} text-anchor="middle">${label}</text>`)}
    ${type === 'bar' ? bars(data.series, step, middle, y) : lines(data.series, middle, y, type === 'area')}
  </svg>`;
}

function bars(series, step, middle, y) {
  const wide = Math.min(44, (step * 0.7) / series.length);
  return series.map((one, which) => one.data.map((point, index) => {
    const x = middle(index) + (which - series.length / 2) * wide;
    return svg`<rect class="s${which % 6}" x=${x + 1} y=${y(point.value)} width=${wide - 2} height=${y(0) - y(point.value)} rx="2"/><text class="value" x=${x + wide / 2} y=${y(point.value) - 3} text-anchor="middle">${point.value || ''}</text>`;
  }));
}

function lines(series, middle, y, isArea) {
  return series.map((one, which) => {
    const points = one.data.map((point, index) => `${middle(index)},${y(point.value)}`);
    return svg`${isArea ? svg`<polygon class="s${which % 6} area" points="${middle(0)},${y(0)} ${points.join(' ')} ${middle(one.data.length - 1)},${y(0)}"/>` : nothing}<polyline class="s${which % 6} line" points=${points.join(' ')}/>`;
  });
}

function pie(segments) {
  const total = segments.reduce((sum, segment) => sum + segment.value, 0) || 1;
  let from = 0;
  const point = share => `${95 + 80 * Math.sin(share * 2 * Math.PI)} ${95 - 80 * Math.cos(share * 2 * Math.PI)}`;
  return html`<svg class="pie" viewBox="0 0 190 190" role="img" aria-label=${segments.map(segment => `${segment.label}: ${segment.value}`).join(', ')}>
    ${segments.map((segment, index) => {
      const share = Math.min(segment.value / total, 0.9999);
      const path = `M 95 95 L ${point(from)} A 80 80 0 ${share > 0.5 ? 1 : 0} 1 ${point(from + share)} Z`;
      from += share;
      return svg`<path class="s${index % 6}" d=${path}/>`;
    })}
  </svg>`;
}
