/** The edges of a mesh, each as one number, so that a map or a set can hold them. */

/** The edge from one point to another, by their numbers, below 65,536; the way back is another edge. */
export function edge(from: number, to: number): number {
  return from * 65536 + to;
}
