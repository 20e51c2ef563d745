package vn.labourmarket.platform.inbox;

/** Whose versions are counted: an aggregate id is only unique within its topic. */
record AggregateKey(String topic, String aggregateId) {}
