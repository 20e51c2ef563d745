package vn.labourmarket.events;

/**
 * The Kafka topics of the suite. The record key is always the aggregate id, so that all states of
 * one aggregate stand in one partition in their order.
 */
public enum Topic {
  CLASSIFICATION("catalogue.classification.v1", Retention.LATEST_PER_KEY),
  CLASSIFICATION_ITEM("catalogue.item.v1", Retention.LATEST_PER_KEY),
  AREA("catalogue.area.v1", Retention.LATEST_PER_KEY),
  AREA_SUCCESSION("catalogue.area-succession.v1", Retention.LATEST_PER_KEY),
  OCCUPATION("catalogue.occupation.v1", Retention.LATEST_PER_KEY),
  CROSSWALK("catalogue.crosswalk.v1", Retention.LATEST_PER_KEY),
  CROSSWALK_MAPPING("catalogue.crosswalk-mapping.v1", Retention.LATEST_PER_KEY),
  PRIORITY_LIST("catalogue.priority-list.v1", Retention.LATEST_PER_KEY),
  TARGET("catalogue.target.v1", Retention.LATEST_PER_KEY),
  REPORTING_OBLIGATION("catalogue.reporting-obligation.v1", Retention.LATEST_PER_KEY),
  INSTITUTION("enrollment.institution.v1", Retention.LATEST_PER_KEY),
  PLAN("enrollment.plan.v1", Retention.FOR_EVER),
  REPORT("enrollment.report.v1", Retention.FOR_EVER),
  PERIOD_LOCK("enrollment.period-lock.v1", Retention.LATEST_PER_KEY),
  EMPLOYER("demand.employer.v1", Retention.LATEST_PER_KEY),
  SURVEY_ROUND("demand.round.v1", Retention.FOR_EVER),
  SURVEY_RESPONSE("demand.response.v1", Retention.FOR_EVER),
  VACANCY("demand.vacancy.v1", Retention.FOR_EVER);

  /** How long the broker keeps records: reference data only needs its last state. */
  public enum Retention {
    LATEST_PER_KEY,
    FOR_EVER
  }

  private final String topicName;
  private final Retention retention;

  Topic(String topicName, Retention retention) {
    this.topicName = topicName;
    this.retention = retention;
  }

  public String topicName() {
    return topicName;
  }

  public Retention retention() {
    return retention;
  }

  /** Where a consumer puts what it could not read, with the reason in a header. */
  public String deadLetterTopicName() {
    return topicName + ".dlq";
  }
}
