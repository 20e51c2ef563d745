package vn.labourmarket.platform.requests;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;

/**
 * Puts {@link HeadDeadline} in front of every accepted connection. Vert.x has no deadline for
 * heads, and its transport is the only place where a connection can be had before its first
 * request.
 */
public final class HeadDeadlineProvider implements VertxServiceProvider {

  @Override
  public void init(VertxBuilder builder) {
    // A native transport, which nobody has configured so far, goes without the deadline.
    if (builder.findTransport() instanceof JDKTransport) {
      builder.findTransport(new WatchedTransport());
    }
  }

  private static final class WatchedTransport extends JDKTransport {

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap server) {
      super.configure(options, domainSocket, server);
      server.handler(new Acceptor());
    }
  }

  @ChannelHandler.Sharable
  private static final class Acceptor extends ChannelInboundHandlerAdapter {

    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) {
      if (accepted instanceof Channel connection) {
        connection.pipeline().addLast("head-deadline", new HeadDeadline());
      }
      context.fireChannelRead(accepted);
    }
  }
}
