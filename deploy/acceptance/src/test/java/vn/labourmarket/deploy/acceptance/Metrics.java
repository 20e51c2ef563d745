package vn.labourmarket.deploy.acceptance;

/** What a process counts, in Prometheus' text format. */
record Metrics(String text) {

  /** Over all labels. */
  long sum(String name) {
    return (long)
        text.lines()
            .filter(it -> it.startsWith(name + "{") || it.startsWith(name + " "))
            .mapToDouble(it -> Double.parseDouble(it.substring(it.lastIndexOf(' ') + 1)))
            .sum();
  }
}
