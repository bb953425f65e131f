package io.gantry.notification.channel.webhook;

/** The secrets that webhooks are signed with, for each channel. */
interface SigningSecretStore {

    /** The secrets of {@code channel}: those it has, or else {@code fresh} from now on. */
    ChannelSecrets getOrInsert(String channel, ChannelSecrets fresh);

    /** Puts {@code next} in place of the revision before it; false if somebody else was faster. */
    boolean replace(String channel, ChannelSecrets next);
}
