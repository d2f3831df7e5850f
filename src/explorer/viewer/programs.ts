import { type EdgeProgramType, EdgeRectangleProgram, NodeCircleProgram, type NodeProgramType } from 'sigma/rendering';
import type { NodeKind } from './viewer-words.js';

// signed distances of marks within a circle of radius r, in the language of shaders
const DISC = 'length(p) - r';
const SQUARE = 'max(abs(p.x), abs(p.y)) - 0.78 * r';
const TRIANGLE = 'max(abs(p.x) * 0.8660254 + p.y * 0.5, -p.y) - 0.5 * r';
const DIAMOND = '(abs(p.x) + abs(p.y) - r) * 0.7071068';
const PLUS = 'max(min(abs(p.x), abs(p.y)) - 0.3 * r, max(abs(p.x), abs(p.y)) - r)';

/** The same marks as in the legend, as signed distances. */
const MARKS: Readonly<Record<NodeKind, string>> = {
  country: DISC,
  person: TRIANGLE,
  organization: `min(abs(${DISC} * 0.82 + 0.12 * r) - 0.14 * r, length(p) - 0.42 * r)`,
  group: `abs(length(p) - 0.78 * r) - 0.2 * r`,
  proposition: SQUARE,
  event: DIAMOND,
  commitment: PLUS,
  office: `abs(${TRIANGLE} + 0.14 * r) - 0.13 * r`,
  document: `abs(${SQUARE} + 0.16 * r) - 0.15 * r`,
};

/** What draws each kind of node. */
export function nodePrograms(): Record<string, NodeProgramType> {
  return Object.fromEntries(Object.entries(MARKS).map(([kind, mark]) => [kind, nodeProgram(mark)]));
}

function nodeProgram(mark: string): NodeProgramType {
  return class extends NodeCircleProgram {
    override getDefinition() {
      return {
        ...super.getDefinition(),
        FRAGMENT_SHADER_SOURCE: `
precision highp float;
varying vec4 v_color;
varying vec2 v_diffVector;
varying float v_radius;
uniform float u_correctionRatio;
void main(void) {
  vec2 p = v_diffVector;
  float r = v_radius - u_correctionRatio;
  float border = u_correctionRatio * 2.0;
  #ifdef PICKING_MODE
  gl_FragColor = length(p) > r ? vec4(0.0) : v_color;
  #else
  float d = ${mark};
  gl_FragColor = mix(v_color, vec4(0.0), smoothstep(-border * 0.5, border * 0.5, d));
  #endif
}`,
      };
    }
  };
}

/** Solid lines, dashes and dots; lengths are pixels of the screen. */
export function edgePrograms(): Record<string, EdgeProgramType> {
  return { solid: EdgeRectangleProgram, dash: dashedProgram(11, 6), dot: dashedProgram(2.5, 4.5) };
}

function dashedProgram(on: number, off: number): EdgeProgramType {
  return class extends EdgeRectangleProgram {
    override getDefinition() {
      const definition = super.getDefinition();
      const { VERTEX_SHADER_SOURCE: vertex, FRAGMENT_SHADER_SOURCE: fragment } = definition;
      const along = `v_along = a_positionCoef * length((u_matrix * vec3(a_positionEnd - a_positionStart, 0)).xy * u_half);`;
      return {
        ...definition,
        UNIFORMS: [...definition.UNIFORMS, 'u_half'],
        VERTEX_SHADER_SOURCE: vertex.replace(
          'void main() {',
          `uniform vec2 u_half;\nvarying float v_along;\nvoid main() {\n${along}`,
        ),
        FRAGMENT_SHADER_SOURCE: fragment.replace(
          'void main(void) {',
          `varying float v_along;\nvoid main(void) {\n#ifndef PICKING_MODE\nif (mod(v_along, ${(on + off).toFixed(1)}) > ${on.toFixed(1)}) discard;\n#endif\n`,
        ),
      } as unknown as ReturnType<EdgeRectangleProgram['getDefinition']>;
    }

    override setUniforms(...args: Parameters<EdgeRectangleProgram['setUniforms']>): void {
      super.setUniforms(...args);
      const [{ width, height }, { gl, uniformLocations }] = args;
      const locations = uniformLocations as Record<string, WebGLUniformLocation>;
      gl.uniform2f(locations.u_half as WebGLUniformLocation, width / 2, height / 2);
    }
  };
}
