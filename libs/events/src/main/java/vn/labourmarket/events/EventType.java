package vn.labourmarket.events;

import vn.labourmarket.events.catalogue.AreaState;
import vn.labourmarket.events.catalogue.AreaSuccessionState;
import vn.labourmarket.events.catalogue.ClassificationItemState;
import vn.labourmarket.events.catalogue.ClassificationState;
import vn.labourmarket.events.catalogue.CrosswalkMappingState;
import vn.labourmarket.events.catalogue.CrosswalkState;
import vn.labourmarket.events.catalogue.OccupationState;
import vn.labourmarket.events.catalogue.PriorityListState;
import vn.labourmarket.events.catalogue.ReportingObligationState;
import vn.labourmarket.events.catalogue.TargetState;
import vn.labourmarket.events.demand.EmployerState;
import vn.labourmarket.events.demand.SurveyResponseState;
import vn.labourmarket.events.demand.SurveyRoundState;
import vn.labourmarket.events.demand.VacancyState;
import vn.labourmarket.events.enrollment.InstitutionState;
import vn.labourmarket.events.enrollment.PeriodLockState;
import vn.labourmarket.events.enrollment.PlanState;
import vn.labourmarket.events.enrollment.ReportState;

/** Every event that a service publishes: its topic, its payload record and its schema version. */
public enum EventType {
  CLASSIFICATION_PUBLISHED(
      "ClassificationPublished", Topic.CLASSIFICATION, ClassificationState.class),
  CLASSIFICATION_ITEM_CHANGED(
      "ClassificationItemChanged", Topic.CLASSIFICATION_ITEM, ClassificationItemState.class),
  AREA_CHANGED("AreaChanged", Topic.AREA, AreaState.class),
  AREA_SUCCEEDED("AreaSucceeded", Topic.AREA_SUCCESSION, AreaSuccessionState.class),
  OCCUPATION_PUBLISHED("OccupationPublished", Topic.OCCUPATION, OccupationState.class),
  OCCUPATION_DEPRECATED("OccupationDeprecated", Topic.OCCUPATION, OccupationState.class),
  CROSSWALK_PUBLISHED("CrosswalkPublished", Topic.CROSSWALK, CrosswalkState.class),
  CROSSWALK_MAPPING_CHANGED(
      "CrosswalkMappingChanged", Topic.CROSSWALK_MAPPING, CrosswalkMappingState.class),
  PRIORITY_LIST_SET("PriorityListSet", Topic.PRIORITY_LIST, PriorityListState.class),
  TARGET_SET("TargetSet", Topic.TARGET, TargetState.class),
  REPORTING_OBLIGATION_SET(
      "ReportingObligationSet", Topic.REPORTING_OBLIGATION, ReportingObligationState.class),

  INSTITUTION_CHANGED("InstitutionChanged", Topic.INSTITUTION, InstitutionState.class),
  PLAN_SUBMITTED("PlanSubmitted", Topic.PLAN, PlanState.class),
  PLAN_RETURNED("PlanReturned", Topic.PLAN, PlanState.class),
  PLAN_REGISTERED("PlanRegistered", Topic.PLAN, PlanState.class),
  PLAN_AMENDED("PlanAmended", Topic.PLAN, PlanState.class),
  REPORT_SUBMITTED("ReportSubmitted", Topic.REPORT, ReportState.class),
  REPORT_RETURNED("ReportReturned", Topic.REPORT, ReportState.class),
  REPORT_ACCEPTED("ReportAccepted", Topic.REPORT, ReportState.class),
  REPORT_REVISION_OPENED("ReportRevisionOpened", Topic.REPORT, ReportState.class),
  REPORT_REVISED("ReportRevised", Topic.REPORT, ReportState.class),
  PERIOD_LOCKED("PeriodLocked", Topic.PERIOD_LOCK, PeriodLockState.class),
  PERIOD_UNLOCKED("PeriodUnlocked", Topic.PERIOD_LOCK, PeriodLockState.class),

  EMPLOYER_CHANGED("EmployerChanged", Topic.EMPLOYER, EmployerState.class),
  SURVEY_ROUND_OPENED("SurveyRoundOpened", Topic.SURVEY_ROUND, SurveyRoundState.class),
  SURVEY_ROUND_CLOSED("SurveyRoundClosed", Topic.SURVEY_ROUND, SurveyRoundState.class),
  SURVEY_ROUND_PUBLISHED("SurveyRoundPublished", Topic.SURVEY_ROUND, SurveyRoundState.class),
  RESPONSE_SUBMITTED("ResponseSubmitted", Topic.SURVEY_RESPONSE, SurveyResponseState.class),
  RESPONSE_RETURNED("ResponseReturned", Topic.SURVEY_RESPONSE, SurveyResponseState.class),
  RESPONSE_ACCEPTED("ResponseAccepted", Topic.SURVEY_RESPONSE, SurveyResponseState.class),
  RESPONSE_EXCLUDED("ResponseExcluded", Topic.SURVEY_RESPONSE, SurveyResponseState.class),
  VACANCY_POSTED("VacancyPosted", Topic.VACANCY, VacancyState.class),
  VACANCY_CODED("VacancyCoded", Topic.VACANCY, VacancyState.class),
  VACANCY_CHANGED("VacancyChanged", Topic.VACANCY, VacancyState.class),
  VACANCY_OPENED("VacancyOpened", Topic.VACANCY, VacancyState.class),
  VACANCY_FILLED("VacancyFilled", Topic.VACANCY, VacancyState.class),
  VACANCY_CLOSED("VacancyClosed", Topic.VACANCY, VacancyState.class);

  private final String typeName;
  private final Topic topic;
  private final Class<?> payloadClass;

  EventType(String typeName, Topic topic, Class<?> payloadClass) {
    this.typeName = typeName;
    this.topic = topic;
    this.payloadClass = payloadClass;
  }

  /** The name in the {@code ce_type} header, without the schema version. */
  public String typeName() {
    return typeName;
  }

  public Topic topic() {
    return topic;
  }

  public Class<?> payloadClass() {
    return payloadClass;
  }

  /** Schema version of the payload; it grows when fields are added. */
  public int schemaVersion() {
    return 1;
  }
}
