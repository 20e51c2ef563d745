package vn.labourmarket.gateway.routing;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * Counts the answers that have come whole over a connection to a service. The HTTP client hands a
 * connection to the next request as soon as an answer has come, while whoever asked for it may
 * still be reading, and knows no other way to end a request than to close its connection.
 */
final class AnswerCounter extends ChannelInboundHandlerAdapter {
  private static final AttributeKey<AnswerCounter> OF_CHANNEL =
      AttributeKey.valueOf(AnswerCounter.class, "ofChannel");

  /** Changed by the connection's event loop alone. */
  private volatile int answers;

  private boolean interim;

  /** Begins to count on a connection that is new. */
  static void watch(HttpConnection connection) {
    AnswerCounter counter = new AnswerCounter();
    Channel channel = channel(connection);
    channel.attr(OF_CHANNEL).set(counter);
    channel.pipeline().addAfter("codec", "answer-counter", counter);
  }

  static AnswerCounter of(HttpConnection connection) {
    return channel(connection).attr(OF_CHANNEL).get();
  }

  static Channel channel(HttpConnection connection) {
    return ((ConnectionBase) connection).channel();
  }

  int answers() {
    return answers;
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
