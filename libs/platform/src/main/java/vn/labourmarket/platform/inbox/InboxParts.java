package vn.labourmarket.platform.inbox;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** What a reader works with. */
record InboxParts(
    List<String> topicNames,
    BrokerView broker,
    InboxTransactions transactions,
    InboxStore store,
    BatchProcessor processor,
    CatchUp catchUp,
    EndWatch end,
    int batchSize,
    InboxMetrics metrics) {

  Map<TopicPartition, Position> positions(Collection<TopicPartition> partitions)
      throws SQLException {
    return transactions.query(connection -> store.positions(connection, partitions));
  }
}
