declare module 'graphology-layout-forceatlas2/iterate.js' {
  export default function iterate(settings: object, nodes: Float32Array, edges: Float32Array): void;
}
declare module 'graphology-layout-forceatlas2/helpers.js' {
  import type Graph from 'graphology';
  export function graphToByteArrays(
    graph: Graph,
    weight: (edge: string, attributes: { weight?: number }) => number,
  ): { nodes: Float32Array; edges: Float32Array };
}
declare module 'milsymbol/src/milsymbol.js' {
  export const ms: {
    addIcons(icons: readonly unknown[]): void;
    Symbol: new (
      sidc: string,
      options: object,
    ) => { asSVG(): string; getSize(): { width: number; height: number } };
  };
}
declare module 'milsymbol/src/numbersidc/sidc/landunit.js' {
  const landunit: unknown;
  export default landunit;
}
