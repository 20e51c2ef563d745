package vn.labourmarket.platform.requests;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.AttributeKey;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes a connection whose next request does not get complete, in line and header fields, within a
 * time from its first byte. A TLS handshake counts in.
 */
final class HeadDeadline extends ChannelInboundHandlerAdapter {
  private static final AttributeKey<HeadDeadline> OF_CHANNEL =
      AttributeKey.valueOf(HeadDeadline.class, "ofChannel");

  /** Zero until the application has read its configuration. */
  private static volatile long millis;

  private @Nullable ScheduledFuture<?> hangUp;
  private int requestsInProgress;

  static void set(Duration time) {
    millis = time.toMillis();
  }

  /**
   * Tells the connection of a request that its head is complete, and when all of it is over. Until
   * then bytes are those of its body, which may come after its answer, or of heads that wait.
   */
  static void met(HttpServerRequest request, Future<?> over) {
    if (request.connection() instanceof ConnectionBase connection) {
      Channel channel = connection.channel();
      HeadDeadline deadline = channel.attr(OF_CHANNEL).get();
      if (deadline != null) {
        channel.eventLoop().execute(deadline::began);
        over.onComplete(done -> channel.eventLoop().execute(deadline::ended));
      }
    }
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    context.channel().attr(OF_CHANNEL).set(this);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    long time = millis;
    if (time > 0 && requestsInProgress == 0 && hangUp == null) {
      hangUp = context.executor().schedule(() -> close(context), time, TimeUnit.MILLISECONDS);
    }
    context.fireChannelRead(bytes);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    cancel();
    context.fireChannelInactive();
  }

  private static void close(ChannelHandlerContext context) {
    context.close();
  }

  private void began() {
    requestsInProgress++;
    cancel();
  }

  private void ended() {
    requestsInProgress--;
  }

  private void cancel() {
    if (hangUp != null) {
      hangUp.cancel(false);
      hangUp = null;
    }
  }
}
