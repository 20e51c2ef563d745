package vn.labourmarket.statistics.hierarchy;

/** How forecasts of cells and totals are made to add up. */
public enum Reconciliation {
  /** Totals are what the cells add to. */
  BOTTOM_UP(false),
  /** The whole is kept, and split as the cells' forecasts are. */
  TOP_DOWN(false),
  /** Every node is trusted alike. */
  OLS(false),
  /** A total of many cells is trusted less. */
  STRUCTURAL(false),
  /** Nodes are trusted by the size of their errors. */
  VARIANCE(true),
  /** By the errors and how they go together: the default. */
  MINT(true);

  private final boolean needsResiduals;

  Reconciliation(boolean needsResiduals) {
    this.needsResiduals = needsResiduals;
  }

  /** Whether the nodes' errors of one step have to be known. */
  public boolean needsResiduals() {
    return needsResiduals;
  }
}
