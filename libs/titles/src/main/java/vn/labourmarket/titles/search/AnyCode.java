package vn.labourmarket.titles.search;

/** The filter that is not asked at all. */
enum AnyCode implements CodeFilter {
  INSTANCE;

  @Override
  public boolean accepts(String code) {
    return true;
  }
}
