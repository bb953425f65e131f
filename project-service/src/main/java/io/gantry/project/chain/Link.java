package io.gantry.project.chain;

import io.gantry.stream.LoggedRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the chain of a partition has come.
 *
 * @param next offset of the record that continues it
 * @param hash of all records before, in hexadecimal digits
 */
record Link(long next, String hash) {

    /** The chain of a partition before its first record. */
    static Link first(TopicPartition partition) {
        return new Link(0, hashOf("gantry chain 1 " + partition));
    }

    Link with(LoggedRecord record) {
        return new Link(record.offset() + 1, hashOf(hash + record.digest()));
    }

    private static String hashOf(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
