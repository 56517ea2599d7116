/** A tie between two labels; ties of weight 0 are left out. */
export interface WeightedEdge {
  readonly from: string;
  readonly to: string;
  readonly weight: number;
}
