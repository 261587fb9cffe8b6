// The chart block, drawn; the same figures stand in a table that only screen readers meet.

import { html, svg, nothing } from './lit/lit-html.js';

// A level has its colour wherever it's shown; whatever else there is takes one by its place.
const LEVELS = ['Impact', 'Execution', 'Optics'];
const colourOf = (label, index) => LEVELS.includes(label) ? `l-${label.toLowerCase()}` : `s${index % 6}`;

const WIDE = 460, HIGH = 190, LEFT = 34, BOTTOM = 24, TOP = 18;

export function chart(block) {
  const { type } = block.chart;
  const series = block.chart.series ?? [];
  return html`<figure class="chart">
    <figcaption>${block.title?.text ?? block.title}</figcaption>
    ${type === 'pie' ? pie(block.chart.segments) : axes(block.chart, type)}
    ${type === 'pie' ? legend(block.chart.segments.map((segment, index) => [segment.label, colourOf(segment.label, index)])) : series.length > 1 ? legend(series.map((one, index) => [one.name, seriesColour(block.chart, one, index)])) : nothing}
    ${type === 'pie' ? nothing : figures(block.chart)}
  </figure>`;
}

const legend = names => html`<ul class="legend" aria-hidden="true">${names.map(([name, colour]) => html`<li><span class="swatch ${colour}"></span>${name}</li>`)}</ul>`;

const categoriesOf = ({ axis_config: axis, series }) => axis?.categories ?? series[0].data.map(point => point.label);

// Where the levels stand side by side, what is earlier is paler.
const isByLevel = data => data.type === 'bar' && categoriesOf(data).some(label => LEVELS.includes(label));
const seriesColour = (data, series, which) => isByLevel(data) ? `s5 ${which ? 'paler' : ''}` : colourOf(series.name, which);

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
    ${type === 'bar' ? bars(data, step, middle, y) : lines(data.series, middle, y, type === 'area')}
  </svg>`;
}

function bars(data, step, middle, y) {
  const { series } = data;
  const labels = categoriesOf(data);
  const wide = Math.min(44, (step * 0.7) / series.length);
  return series.map((one, which) => one.data.map((point, index) => {
    const x = middle(index) + (which - series.length / 2) * wide;
    return svg`<rect class="${isByLevel(data) ? `${colourOf(labels[index], 5)} ${which ? 'paler' : ''}` : colourOf(one.name, which)}" x=${x + 1} y=${y(point.value)} width=${wide - 2} height=${y(0) - y(point.value)} rx="2"/><text class="value" x=${x + wide / 2} y=${y(point.value) - 3} text-anchor="middle">${point.value || ''}</text>`;
  }));
}

function lines(series, middle, y, isArea) {
  return series.map((one, which) => {
    const points = one.data.map((point, index) => `${middle(index)},${y(point.value)}`);
    return svg`${isArea ? svg`<polygon class="${colourOf(one.name, which)} area" points="${middle(0)},${y(0)} ${points.join(' ')} ${middle(one.data.length - 1)},${y(0)}"/>` : nothing}<polyline class="${colourOf(one.name, which)} line" points=${points.join(' ')}/>`;
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
      return svg`<path class=${colourOf(segment.label, index)} d=${path}/>`;
    })}
  </svg>`;
}
