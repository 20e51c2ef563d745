package vn.labourmarket.deploy.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** A topic of the suite's broker, looked at and meddled with from outside. */
final class Topic implements AutoCloseable {
  // Held, for the logging system forgets loggers that nobody holds, with their levels.
  private static final Logger QUIET = Logger.getLogger("org.apache.kafka");

  static {
    QUIET.setLevel(Level.WARNING);
  }

  private final String name;
  private final KafkaConsumer<String, byte[]> consumer;
  private final KafkaProducer<String, byte[]> producer;

  Topic(String broker, String name) {
    Map<String, Object> address = Map.of("bootstrap.servers", broker);
    this.name = name;
    this.consumer =
        new KafkaConsumer<>(address, new StringDeserializer(), new ByteArrayDeserializer());
    this.producer = new KafkaProducer<>(address, new StringSerializer(), new ByteArraySerializer());
  }

  /** A record as it stands on the topic. */
  record Delivery(ConsumerRecord<String, byte[]> delivered) {
    JsonNode payload() {
      try {
        return Reply.JSON.readTree(delivered.value());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    String type() {
      return new String(delivered.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
  }

  /** All states of an aggregate, in their order. */
  List<Delivery> allOf(String aggregateId) {
    List<TopicPartition> partitions =
        consumer.partitionsFor(name).stream()
            .map(it -> new TopicPartition(name, it.partition()))
            .toList();
    consumer.assign(partitions);
    consumer.seekToBeginning(partitions);
    Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
    List<Delivery> found = new ArrayList<>();
    while (partitions.stream().anyMatch(it -> consumer.position(it) < ends.get(it))) {
      for (ConsumerRecord<String, byte[]> one : consumer.poll(Duration.ofMillis(200))) {
        if (aggregateId.equals(one.key())) {
          found.add(new Delivery(one));
        }
      }
    }
    return found;
  }

  Delivery lastOf(String aggregateId) {
    List<Delivery> all = allOf(aggregateId);
    return all.get(all.size() - 1);
  }

  /** The very same event once more. */
  void deliverAgain(Delivery event) {
    send(event, event.delivered().headers());
  }

  /** The same state under a new event id: nothing but its version tells that it is an old one. */
  void deliverAsNew(Delivery event) {
    Headers headers = new RecordHeaders(event.delivered().headers());
    headers.remove("ce_id");
    headers.add("ce_id", UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8));
    send(event, headers);
  }

  /** A record that no service wrote. */
  void forge(String key, byte[] value, Map<String, String> headers) {
    Headers forged = new RecordHeaders();
    headers.forEach((name, text) -> forged.add(name, text.getBytes(StandardCharsets.UTF_8)));
    write(new ProducerRecord<>(name, null, key, value, forged));
  }

  private void send(Delivery event, Headers headers) {
    ConsumerRecord<String, byte[]> same = event.delivered();
    write(new ProducerRecord<>(name, same.partition(), same.key(), same.value(), headers));
  }

  private void write(ProducerRecord<String, byte[]> record) {
    try {
      producer.send(record).get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    consumer.close();
    producer.close();
  }
}
