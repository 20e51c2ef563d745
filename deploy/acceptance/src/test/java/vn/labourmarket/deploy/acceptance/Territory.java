package vn.labourmarket.deploy.acceptance;

import java.util.List;
import java.util.stream.Stream;

/** A province of today and the former ones that went into it; itself where nothing changed. */
record Territory(Area today, List<Area> former) {

  Area firstFormer() {
    return former.get(0);
  }

  List<String> ids() {
    return Stream.concat(Stream.of(today), former.stream()).map(Area::id).distinct().toList();
  }
}
