package vn.labourmarket.titles.coding;

import java.util.List;

/**
 * A code that titles can get.
 *
 * @param ancestors codes of the groups that it belongs to, nearest first
 */
public record CodeEntry(String code, List<String> ancestors) {}
