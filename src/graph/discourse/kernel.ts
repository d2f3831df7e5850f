// How a statement counts less the further it is from the middle of a window.

/** Weighting functions for statements off the middle of a window; `none` counts each as 1. */
export const KERNELS = ['none', 'uniform', 'gaussian', 'epanechnikov', 'triangular'] as const;

export type Kernel = (typeof KERNELS)[number];

/**
 * The weight of a statement at distance u from the middle of a window, in halves of the window's width.
 *
 * uniform 1/2, epanechnikov 3/4 (1 - u^2), triangular 1 - |u|, each 0 for |u| > 1; gaussian exp(-u^2 / 2) / sqrt(2 pi)
 * for every u. These are densities on u: none of them is 1 in the middle by design. rDNA 3 squares 1 - u in its
 * epanechnikov and leaves the sign of u in its triangular kernel, so that both favour what comes later; these do not.
 *
 * @param u Any number; the sign does not matter.
 * @returns A weight >= 0.
 * @see Epanechnikov, V. A. (1969). Non-Parametric Estimation of a Multivariate Probability Density. Theory of
 *   Probability and Its Applications 14(1), 153-158.
 * @example
 * ['uniform', 'epanechnikov', 'triangular'].map((kernel) => kernelWeight(kernel, -0.5)); // [0.5, 0.5625, 0.5]
 */
export function kernelWeight(kernel: Kernel, u: number): number {
  if (kernel === 'gaussian') return Math.exp(-0.5 * u * u) / Math.sqrt(2 * Math.PI);
  if (Math.abs(u) > 1) return 0;
  switch (kernel) {
    case 'none':
      return 1;
    case 'uniform':
      return 0.5;
    case 'epanechnikov':
      return 0.75 * (1 - u * u);
    case 'triangular':
      return 1 - Math.abs(u);
  }
}
