package vn.labourmarket.gateway.routing;

import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Counts the requests that were written as a whole to a connection to a service, and the answers
 * that have come as a whole. The HTTP client hands a connection to the next request as soon as it
 * has both, while whoever asked may still be reading the answer, and knows no other way to end a
 * request than to close its connection.
 *
 * <p>Everything happens on the connection's event loop, except for reading the counts before a
 * request: nothing changes them then.
 */
final class ExchangeCounter extends ChannelDuplexHandler {
  private static final AttributeKey<ExchangeCounter> OF_CHANNEL =
      AttributeKey.valueOf(ExchangeCounter.class, "ofChannel");

  private volatile int requests;
  private volatile int answers;
  private boolean interim;

  /** Begins to count on a connection that is new. */
  static void watch(HttpConnection connection) {
    ExchangeCounter counter = new ExchangeCounter();
    Channel channel = channel(connection);
    channel.attr(OF_CHANNEL).set(counter);
    channel.pipeline().addAfter("codec", "exchange-counter", counter);
  }

  static ExchangeCounter of(HttpConnection connection) {
    return channel(connection).attr(OF_CHANNEL).get();
  }

  static Channel channel(HttpConnection connection) {
    return ((ConnectionBase) connection).channel();
  }

  /** How many exchanges are over. */
  int count() {
    return Math.min(requests, answers);
  }

  @Override
  public void write(ChannelHandlerContext context, Object part, ChannelPromise written) {
    if (part instanceof LastHttpContent) {
      requests++;
    }
    context.write(part, written);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object part) {
    if (part instanceof HttpResponse head) {
      interim = head.status().codeClass() == HttpStatusClass.INFORMATIONAL;
    }
    if (part instanceof LastHttpContent && !interim) {
      answers++;
    }
    context.fireChannelRead(part);
  }
}
