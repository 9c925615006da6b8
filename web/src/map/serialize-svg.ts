/** A drawing of the page as an SVG document of its own: what style sheets give, each element carries itself. */
export function serializeSvg(
  svg: SVGSVGElement | null,
  { width, height }: { width: number; height: number },
): string {
  if (!svg) throw new Error('The map is not drawn yet.');
  const copy = svg.cloneNode(true) as SVGSVGElement;
  const given = svg.querySelectorAll<SVGElement>('*');
  copy.querySelectorAll<SVGElement>('*').forEach((element, index) => {
    const from = given[index];
    if (!from) return;
    const style = getComputedStyle(from);
    for (const name of [
      'fill',
      'stroke',
      'stroke-width',
      'stroke-dasharray',
      'opacity',
      'fill-opacity',
      'font',
      'text-anchor',
      'stop-color',
      'stop-opacity',
      'paint-order',
    ]) {
      element.setAttribute(name, style.getPropertyValue(name));
    }
    element.removeAttribute('class');
    element.removeAttribute('data-s');
  });
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  return new XMLSerializer().serializeToString(copy);
}
