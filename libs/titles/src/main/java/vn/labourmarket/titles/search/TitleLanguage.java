package vn.labourmarket.titles.search;

/** Languages a title can be registered in; titles that mix both count as Vietnamese. */
public enum TitleLanguage {
  VI,
  EN
}
