const WIDTH = 72;
const HEIGHT = 24;

/** A small line of the last prices; green when the last is above the first. */
export function createSparkline() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', `0 0 ${WIDTH} ${HEIGHT}`);
  svg.setAttribute('class', 'sparkline');
  svg.setAttribute('aria-hidden', 'true');
  const line = document.createElementNS('http://www.w3.org/2000/svg', 'polyline');
  svg.append(line);
  return {
    element: svg,
    draw(points) {
      if (points.length < 2) return;
      const least = Math.min(...points);
      const range = Math.max(...points) - least;
      const at = (point, index) => {
        const x = (index / (points.length - 1)) * (WIDTH - 2) + 1;
        const y = range === 0 ? HEIGHT / 2 : HEIGHT - 3 - ((point - least) / range) * (HEIGHT - 6);
        return `${x.toFixed(1)},${y.toFixed(1)}`;
      };
      line.setAttribute('points', points.map(at).join(' '));
      const change = points.at(-1) - points[0];
      svg.setAttribute('class', `sparkline ${change > 0 ? 'is-up' : change < 0 ? 'is-down' : ''}`);
    },
  };
}
