package vn.labourmarket.deploy.load.coding;

import java.util.List;

/**
 * A title whose codes are known.
 *
 * @param codes right answers, the best first
 */
record LabelledTitle(String text, String industry, List<String> codes) {}
