package io.gantry.embedded.store;

import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/** Encodes answers before the library's encoder gets to see them, with {@link BsonWriter}. */
final class ReplyEncoder extends ChannelOutboundHandlerAdapter {

    private ReplyEncoder() {}

    /** Lets the answers to this client pass through here. */
    static void install(Channel client) {
        if (client.pipeline().get(ReplyEncoder.class) == null) {
            client.pipeline().addLast(new ReplyEncoder());
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        try {
            context.write(message instanceof MongoMessage reply ? encoded(reply) : message, promise);
        } catch (RuntimeException e) {
            // The client would wait for this answer.
            context.close();
            throw e;
        }
    }

    // OP_MSG: a header of length, identity, request that is answered and kind; flags; one section.
    private static ByteBuf encoded(MongoMessage reply) {
        var header = reply.getHeader();
        return BsonWriter.message(
                reply.getDocument(),
                header.getRequestID(),
                header.getResponseTo(),
                OpCode.OP_MSG.getId(),
                reply.getFlags());
    }
}
