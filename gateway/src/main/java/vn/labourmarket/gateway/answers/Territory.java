package vn.labourmarket.gateway.answers;

import java.util.List;
import java.util.Optional;
import vn.labourmarket.gateway.market.Area;
import vn.labourmarket.gateway.market.AreaShare;

/**
 * Where an answer looks.
 *
 * @param area the one area asked for, empty for all that the caller may see
 * @param shares which part of each area's counts is shown where
 */
public record Territory(Basis basis, Optional<Area> area, List<AreaShare> shares) {}
