// What draws the marks and lines of the explorer's picture on a graphics card.
import { type EdgeProgramType, EdgeRectangleProgram, NodeCircleProgram, type NodeProgramType } from 'sigma/rendering';
import type { NodeKind } from './view-state.js';

// signed distances of marks within a circle of radius r, in the language of shaders
const DISC = 'length(p) - r';
const SQUARE = 'max(abs(p.x), abs(p.y)) - 0.78 * r';
const BAR = 'max(abs(p.x) - 0.42 * r, abs(p.y) - 0.92 * r)';
// of five points, the inner corners half as far out: the distance from one edge, which all others are turned onto
const TURN = 'abs(mod(atan(p.x, p.y) + 0.6283185, 1.2566371) - 0.6283185)';
const STAR = `dot(length(p) * vec2(cos(${TURN}), sin(${TURN})) - vec2(1.1 * r, 0.0), vec2(0.4426, 0.8967))`;
const PLUS = 'max(min(abs(p.x), abs(p.y)) - 0.3 * r, max(abs(p.x), abs(p.y)) - r)';

const MARKS: Readonly<Record<NodeKind, string>> = {
  country: DISC,
  person: STAR,
  organization: `min(abs(${DISC} * 0.82 + 0.12 * r) - 0.14 * r, length(p) - 0.42 * r)`,
  group: `abs(length(p) - 0.78 * r) - 0.2 * r`,
  proposition: SQUARE,
  event: BAR,
  commitment: PLUS,
  office: `abs(${STAR} + 0.1 * r) - 0.1 * r`,
  document: `abs(${SQUARE} + 0.16 * r) - 0.15 * r`,
};

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

/** How lines are told apart without colour; lengths are pixels of the screen. Under a condition each is hatched. */
export function edgePrograms(): Record<string, EdgeProgramType> {
  const broken = (on: number, off: number) => `mod(v_along, ${(on + off).toFixed(1)}) > ${on.toFixed(1)}`;
  const gaps = { dashed: broken(11, 6), dotted: broken(2.5, 4.5), double: 'length(v_normal) < 0.4' };
  const hatching = broken(3, 1.5);
  const plain = Object.entries(gaps).map(([line, gap]) => [line, programWithout(gap)]);
  const hatched = Object.entries(gaps).map(([line, gap]) => [
    `${line} hatched`,
    programWithout(`${gap} || ${hatching}`),
  ]);
  return {
    solid: EdgeRectangleProgram,
    'solid hatched': programWithout(hatching),
    ...Object.fromEntries([...plain, ...hatched]),
  };
}

/** Lines with gaps where a condition on the place along and across them holds. */
function programWithout(gap: string): EdgeProgramType {
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
          `varying float v_along;\nvoid main(void) {\n#ifndef PICKING_MODE\nif (${gap}) discard;\n#endif\n`,
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
