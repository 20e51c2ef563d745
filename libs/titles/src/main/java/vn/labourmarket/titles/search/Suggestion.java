package vn.labourmarket.titles.search;

/** A title that completes what was typed, with the first of its codes. */
public record Suggestion(String code, String title) {}
