import { NodeProgram, type ProgramInfo } from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { floatColor } from 'sigma/utils';
import type { NodeType } from '../api/fragments.js';

/** The shapes of the fragment shader below, by number. */
const SHAPE_OF: Readonly<Record<NodeType, number>> = {
  Person: 0,
  AnonymousSource: 1,
  Organization: 2,
  State: 3,
  Location: 4,
  Article: 5,
  Statement: 5,
  MilitaryUnit: 6,
};

const VERTEX = /* glsl */ `
attribute vec4 a_id;
attribute vec4 a_color;
attribute vec2 a_position;
attribute float a_size;
attribute float a_shape;
uniform mat3 u_matrix;
uniform float u_sizeRatio;
uniform float u_pixelRatio;
varying vec4 v_color;
varying float v_shape;
varying float v_soft;
const float bias = 255.0 / 254.0;
void main() {
  gl_Position = vec4((u_matrix * vec3(a_position, 1)).xy, 0, 1);
  gl_PointSize = max(a_size / u_sizeRatio * u_pixelRatio * 2.0, 3.0);
  v_soft = 2.0 / gl_PointSize;
  v_shape = a_shape;
  #ifdef PICKING_MODE
  v_color = a_id;
  #else
  v_color = a_color;
  #endif
  v_color.a *= bias;
}`;

// Each shape is the distance to its border: negative inside.
const FRAGMENT = /* glsl */ `
precision mediump float;
varying vec4 v_color;
varying float v_shape;
varying float v_soft;
const vec4 nothing = vec4(0.0);
void main() {
  vec2 p = gl_PointCoord * 2.0 - 1.0;
  vec2 q = abs(p);
  float d = length(p) - 0.85;
  bool hollow = v_shape > 0.5 && v_shape < 1.5;
  bool crossed = v_shape > 5.5;
  if (crossed) d = max(q.x - 0.95, q.y - 0.65);
  else if (v_shape > 4.5) d = max(q.x - 0.6, q.y - 0.85);
  else if (v_shape > 3.5) d = min(length(p + vec2(0.0, 0.3)) - 0.62, max(q.x * 1.6 + p.y - 0.95, -p.y));
  else if (v_shape > 2.5) d = (q.x + q.y - 1.0) * 0.7;
  else if (v_shape > 1.5) d = max(q.x, q.y) - 0.75;
  #ifdef PICKING_MODE
  gl_FragColor = d > 0.0 ? nothing : v_color;
  #else
  vec4 color = v_color;
  if (hollow && d < -0.3) color *= 0.35;
  if (crossed && abs(q.y - q.x * 0.68) < 0.09) color = mix(color, vec4(1.0), 0.8);
  gl_FragColor = color * (1.0 - smoothstep(-v_soft, 0.0, d));
  #endif
}`;

const { FLOAT, UNSIGNED_BYTE, POINTS } = WebGLRenderingContext;
const UNIFORMS = ['u_matrix', 'u_sizeRatio', 'u_pixelRatio'] as const;

/**
 * Nodes as points, their shape by type drawn by the shader: one vertex a node and no pictures, so that thousands
 * cost little even where a processor does the work of the graphics card. Reads `dye` and `nodeType` of each node.
 */
export class NodeShapeProgram extends NodeProgram<(typeof UNIFORMS)[number]> {
  override getDefinition() {
    return {
      VERTICES: 1,
      VERTEX_SHADER_SOURCE: VERTEX,
      FRAGMENT_SHADER_SOURCE: FRAGMENT,
      METHOD: POINTS,
      UNIFORMS,
      ATTRIBUTES: [
        { name: 'a_position', size: 2, type: FLOAT },
        { name: 'a_size', size: 1, type: FLOAT },
        { name: 'a_shape', size: 1, type: FLOAT },
        { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
        { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
      ],
    };
  }

  override processVisibleItem(
    id: number,
    at: number,
    data: NodeDisplayData & { readonly dye: string; readonly nodeType: NodeType },
  ): void {
    const { x, y, size, dye, nodeType } = data;
    this.array.set([x, y, size, SHAPE_OF[nodeType], floatColor(dye), id], at);
  }

  override setUniforms(
    { matrix, sizeRatio, pixelRatio }: RenderParams,
    { gl, uniformLocations }: ProgramInfo,
  ): void {
    gl.uniformMatrix3fv(uniformLocations['u_matrix'] as WebGLUniformLocation, false, matrix);
    gl.uniform1f(uniformLocations['u_sizeRatio'] as WebGLUniformLocation, sizeRatio);
    gl.uniform1f(uniformLocations['u_pixelRatio'] as WebGLUniformLocation, pixelRatio);
  }
}
